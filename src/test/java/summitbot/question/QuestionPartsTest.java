package summitbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.testing.SampleCorpus;

class QuestionPartsTest {
    private final QuestionReader reader = new QuestionReader(SampleCorpus.corpus());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    How did Vessen hope it would end, and how did Quill describe the end? | How did Vessen hope it would end | how did Quill describe the end?
                    Where did they meet on Friday? Who signed the treaty in the end? | Where did they meet on Friday | Who signed the treaty in the end?
                    Где встретились президенты, и кто подписал договор? | Где встретились президенты | кто подписал договор?
                    Cumhurbaşkanları nerede buluştu ve anlaşmayı kim imzaladı? | Cumhurbaşkanları nerede buluştu | anlaşmayı kim imzaladı?
                    """)
    void cutsAQuestionIntoItsClauses(String question, String first, String second) {
        assertThat(partsOf(question)).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    How do Vessen and Quill differ on the harbour? | How do Vessen and differ on the harbour? | How do and Quill differ on the harbour?
                    Compare what Vessen said with what Quill said. | Compare what Vessen said with what said. | Compare what said with what Quill said.
                    Both Vessen and Quill voiced hopes. Which ones? | Both Vessen and voiced hopes. Which ones? | Both and Quill voiced hopes. Which ones?
                    """)
    void asksAboutEachNameOfAComparison(String question, String first, String second) {
        assertThat(partsOf(question)).containsExactly(first, second);
    }

    @Test
    void asksAboutEachNameOfAListWhateverTheWording() {
        assertThat(partsOf("Vessen, Quill and Brandt: what did they want?")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "Who accompanied Vessen?",
                "What did Vessen and Quill agree on?",
                "Who is the envoy, and why?",
                "Did Vessen phone Quill? When?",
                "Compare Vessen and Vessen.",
                "Who won in Port Kesh, Vessen or Quill?",
                "Do the articles agree on what Vessen and Quill said?",
                "In your opinion, who won, both Vessen and Quill?",
                "Give me a summary of the Harbour Post article and what is in it",
            })
    void leavesAQuestionThatAsksOneThingWhole(String question) {
        assertThat(partsOf(question)).isEmpty();
    }

    @Test
    void aHugeQuestionOfManyNamesStaysWhole() {
        assertThat(partsOf("Vessen, Quill and ".repeat(2000))).isEmpty();
        assertThat(partsOf("What is it and how big is it and ".repeat(2000))).isEmpty();
    }

    @Test
    void aLaterClauseKnowsTheFirst() {
        UnderstoodQuestion question =
                reader.read(Question.first("When did Vessen arrive in Port Kesh, and who waited at the harbour?"));

        assertThat(question.parts())
                .extracting(UnderstoodQuestion::context)
                .containsExactly("", "When did Vessen arrive in Port Kesh");
        assertThat(question.parts().get(0).expects(AnswerKind.DATE)).isTrue();
        assertThat(question.parts().get(1).expects(AnswerKind.PERSON)).isTrue();
    }

    private List<String> partsOf(String question) {
        return Stream.of(reader.read(Question.first(question)))
                .flatMap(read -> read.parts().stream())
                .map(UnderstoodQuestion::text)
                .toList();
    }
}
