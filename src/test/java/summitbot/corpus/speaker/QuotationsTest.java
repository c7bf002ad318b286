package summitbot.corpus.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import summitbot.corpus.speaker.Line.Part;

class QuotationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            “A b,” she said.                | Q , she said .
            "A b," she said.                | Q , she said .
            «A b», she said.                | Q , she said .
            „A b“, she said.                | Q , she said .
            ‘A b,’ she said.                | Q , she said .
            'A b,' she said.                | Q , she said .
            “A b," she said.                | Q , she said .
            It’s the leaders’ “last” word.  | It’s the leaders’ Q word .
            The workers' rights, she said.  | The workers' rights , she said .
            J.C. Doe of the U.S. paid $1,299. | J.C. Doe of the U.S. paid $1,299 .
            The WHO (a body) met — twice.   | The WHO met - twice .
            — Yes, of course.               | Yes , of course .
            """)
    void hidesWhatIsQuoted(String sentence, String expected) {
        assertThat(shape(new Quotations().read(line(sentence, 1)))).isEqualTo(expected);
    }

    @Test
    void remembersAnOpenQuotationWithinAParagraph() {
        Quotations quotations = new Quotations();

        Tokens first = quotations.read(line("She said: “One.", 1));
        Tokens second = quotations.read(line("Two said she.”", 1));
        Tokens third = quotations.read(line("Three.", 1));

        assertThat(first.endsQuoted()).isTrue();
        assertThat(second.startsQuoted()).isTrue();
        assertThat(shape(second)).isEqualTo("Q");
        assertThat(third.startsQuoted()).isFalse();
    }

    @Test
    void takesUpAQuotationThatTheNextParagraphOpensAnew() {
        Quotations quotations = new Quotations();
        quotations.read(line("She said: “One.", 1));

        Tokens next = quotations.read(line("“Two,” she added.", 2));

        assertThat(next.startsQuoted()).isTrue();
        assertThat(shape(next)).isEqualTo("Q , she added .");
    }

    @Test
    void countsTheWordsInsideAndOutside() {
        Tokens tokens = new Quotations().read(line("“One two-three four’s,” she said.", 1));

        assertThat(tokens.quotedWords()).isEqualTo(3);
        assertThat(tokens.plainWords()).isEqualTo(2);
    }

    private static Line line(String text, int paragraph) {
        return new Line(text, paragraph, Part.TEXT);
    }

    private static String shape(Tokens tokens) {
        return tokens.list().stream()
                .map(token -> switch (token.kind()) {
                    case WORD -> token.text();
                    case QUOTE -> "Q";
                    case COMMA -> ",";
                    case DASH -> "-";
                    case COLON -> ":";
                    case SEMICOLON -> ";";
                    case STOP -> ".";
                })
                .collect(Collectors.joining(" "));
    }
}
