package summitbot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceId;
import summitbot.corpus.SentenceRole;
import summitbot.question.AnswerKind;

class AnswerKindMatchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PLACE | They met in the city of Larnberg. | 1
                    PLACE | At Grey Lighthouse nobody spoke. | 1
                    PLACE | They met on Friday and wrote to Vessen. | 0
                    PLACE | The ferry came back in March. | 0
                    DATE | They met on Friday. | 1
                    DATE | They met in the harbour. | 0
                    DURATION | They talked for three hours. | 1
                    DURATION | They talked on Friday. | 0
                    """)
    void aSentenceServesAQuestionWhenItHoldsTheKindOfExpression(AnswerKind kind, String text, double share) {
        Sentence sentence = new Sentence(
                new SentenceId("a", 1), 0, text.length(), 1, text, SentenceRole.STATEMENT, Optional.empty());

        assertThat(AnswerKindMatch.share(Set.of(kind), sentence, " ")).isEqualTo(share);
    }
}
