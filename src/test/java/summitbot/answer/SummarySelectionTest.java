package summitbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import summitbot.corpus.Article;
import summitbot.evidence.EvidenceSentence;
import summitbot.question.Question;
import summitbot.question.QuestionReader;
import summitbot.question.UnderstoodQuestion;
import summitbot.testing.SampleCorpus;
import summitbot.testing.SampleCorpus.Line;

class SummarySelectionTest {
    private static final Article ARTICLE = SampleCorpus.article(
            "a",
            Optional.empty(),
            Optional.empty(),
            Line.of("The harbour opened on Monday."),
            Line.of("Two ferries left on Monday with grain."),
            Line.of("Lanterns, singers and a marching band came on Tuesday."));

    private final UnderstoodQuestion question =
            new QuestionReader(SampleCorpus.corpus()).read(Question.first("What happened on Monday?"));

    @Test
    void tellsOnlyOfWhatTheQuestionMentionsWhereASentenceDoes() {
        assertThat(select(Set.of("Monday"), Set.of("Monday"), Set.of()))
                .extracting(sentence -> sentence.sentence().id().number())
                .containsExactly(1, 2);
    }

    @Test
    void tellsOfEverythingWhereNoSentenceMentionsWhatIsAsked() {
        assertThat(select(Set.of(), Set.of(), Set.of())).hasSize(3);
    }

    private List<EvidenceSentence> select(Set<String> first, Set<String> second, Set<String> third) {
        return SummarySelection.select(
                question, List.of(mentioning(1, first), mentioning(2, second), mentioning(3, third)), 4);
    }

    private static EvidenceSentence mentioning(int number, Set<String> mentions) {
        return new EvidenceSentence(ARTICLE, ARTICLE.sentence(number), 0.5, Map.of(), mentions);
    }
}
