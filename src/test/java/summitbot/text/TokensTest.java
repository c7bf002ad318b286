package summitbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Putin's|putin",
                "Putin’s summit|putin summit",
                "leaders’ words|leaders words",
                "‘breakthrough’ event|breakthrough event",
                "U.S. President|us president",
                "the U.S.|the us",
                "U.S.-Russia summit|us russia summit",
                "the U.S|the us",
                "10 a.m.|10 am",
                "30-minute call|30 minute call",
                "$2 a month|2 a month",
                "17.08.2025|17.08.2025",
                "2025-08-16|2025-08-16",
                "2024-25|2024 25",
                "Aug. 8 deadline|aug 8 deadline",
                "1,250,000 people|1250000 people",
                "3,5 %|3,5",
                "the 20th century|the 20th century",
                "Kassym-Jomart Tokayev|kassym-jomart tokayev",
                "don’t do|don't do",
                "O'Brien|o'brien",
                "Putin'in Alaska'daki sözü|putin alaska sozu",
                "fraternal…as strange|fraternal as strange",
                "end.Please contact|end please contact",
                "foreign policy - one that|foreign policy one that",
                "Что сказал Путин?|что сказал путин",
                "Қасым-Жомарт Тоқаев|қасым-жомарт тоқаев",
                "Pu​tin|putin"
            })
    void cutsWordsAndNumbers(String text, String folded) {
        assertThat(String.join(" ", Tokens.folded(text))).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…—!?", "\u200b\u0000", "😀 '\"-"})
    void findsNothingWhereThereIsNoLetterOrDigit(String text) {
        assertThat(Tokens.of(text)).isEmpty();
    }

    @Test
    void givesThePartsOfAHyphenatedName() {
        Token name = Tokens.of("Kassym-Jomart’s").get(0);

        assertThat(name.folded()).isEqualTo("kassym-jomart");
        assertThat(name.parts()).containsExactly("kassym", "jomart");
    }

    @Test
    void givesAnIsoDateAsOnePart() {
        assertThat(Tokens.of("2025-08-16").get(0).parts()).containsExactly("2025-08-16");
    }

    @Test
    void offsetsPointToTheWrittenForm() {
        String text = "“Putin’s” 30-minute call with 习近平 and Ёлкин in the U.S. on 2025-08-15, $1,000…";
        List<Token> tokens = Tokens.of(text);

        assertThat(tokens)
                .allSatisfy(token ->
                        assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text()));
    }

    @Test
    void neverOverlapsAndNeverFails() {
        for (int seed = 0; seed < 500; seed++) {
            int[] codePoints = new Random(seed).ints(60, 1, 0x2100).toArray();
            String text = new String(codePoints, 0, codePoints.length);
            int last = 0;
            for (Token token : Tokens.of(text)) {
                assertThat(token.start()).isGreaterThanOrEqualTo(last);
                assertThat(token.end()).isGreaterThan(token.start());
                assertThat(token.folded()).isNotEmpty();
                last = token.end();
            }
        }
    }

    @Test
    void tellsNumbersAndCapitals() {
        assertThat(Tokens.of("30 Aug call").stream().map(Token::isNumber)).containsExactly(true, false, false);
        assertThat(Tokens.of("30 Aug call").stream().map(Token::isCapitalised)).containsExactly(false, true, false);
    }
}
