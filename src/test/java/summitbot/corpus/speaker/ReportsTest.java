package summitbot.corpus.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.corpus.speaker.Line.Part;
import summitbot.corpus.speaker.Report.Form;

class ReportsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            “We won,” she said.                                                    | TAG         | she
            "We won," said Jane Doe, a nurse.                                      | TAG         | Jane Doe
            'We won,' the mayor told Radio Nord on Friday.                         | TAG         | the mayor
            The bridge, the engineers warned, would not last.                      | PARENTHESIS | the engineers
            X is a breakthrough, says the Nordland presidency                      | PARENTHESIS | the Nordland presidency
            He briefed Malek on the plan, the statement said, adding that it stood | PARENTHESIS | the statement
            According to the regional court, Doe denied the charge.                | ACCORDING   | the regional court
            In his view, rates will rise.                                          | ACCORDING   | his
            In the words of Jane Doe, it is over.                                  | ACCORDING   | Jane Doe
            The Castle said Doe stressed the need for peace.                       | MAIN        | The Castle
            Doe, who is 44 and lives in Bergen, Norway, said he was sorry.         | MAIN        | Doe
            Doe has repeatedly denied the charge.                                  | MAIN        | Doe
            A spokesman for the ministry told reporters the talks had failed.      | MAIN        | A spokesman for the ministry
            People familiar with the matter say the deal is off.                   | MAIN        | People familiar with the matter
            Doe was quoted as saying that it was over.                             | MAIN        | Doe
            Doe arrived late and said the train was to blame.                      | MAIN        | Doe
            Doe does not think so.                                                 | MAIN        | Doe
            As Doe noted in March, the river is low.                               | AS          | Doe
            Doe resigned, saying she had lost her way.                             | PARTICIPLE  | Doe
            The rally ended, with analysts warning of worse.                       | PARTICIPLE  | analysts
            The loss was later confirmed by the Castle.                            | PASSIVE     | the Castle
            They met Doe, who said that she would stay.                            | RELATIVE    | Doe
            """)
    void findsTheOutermostClauseThatReports(String sentence, Form form, String speaker) {
        Tokens tokens = tokens(sentence);

        Report report = Reports.find(tokens, new WordCase()).orElseThrow();

        assertThat(report.form()).isEqualTo(form);
        assertThat(words(tokens, report.subject().spans().get(0))).isEqualTo(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks lasted nearly three hours.",
                "Doe was accompanied by Foreign Minister Roe and Defence Minister Poe.",
                "Doe met Roe on Sunday.",
                "Doe will tell the court about it on Friday.",
                "Doe did not say when she would return.",
                "Doe refused to comment.",
                "The company declined to say why.",
                "These issues were not specified.",
                "The treasure is said to be cursed.",
                "It is reported that the road is closed.",
                "The so-called report was a joke.",
                "The man who said no was arrested.",
                "The move came after the ministry said it would stay.",
                "Doe held phone calls with the leaders of the United States and others.",
                "Doe informed Roe about the meeting.",
                "No group has claimed responsibility.",
                "He was told to leave.",
                "Measures announced in May take effect today.",
                "Doe followed up with calls to Roe and Poe, both of whom expressed support.",
                "The clip shows a stated aim of the “long march to the sea” project.",
                "Roe's expected win would come soon.",
                "They find themselves in a vise."
            })
    void leavesTheArticlesOwnAssertionsAlone(String sentence) {
        assertThat(Reports.find(tokens(sentence), new WordCase())).isEmpty();
    }

    private static Tokens tokens(String sentence) {
        return new Quotations().read(new Line(sentence, 1, Part.TEXT));
    }

    private static String words(Tokens tokens, Span span) {
        StringBuilder words = new StringBuilder();
        for (int i = span.from(); i < span.to(); i++) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.at(i).text());
        }
        return words.toString();
    }
}
