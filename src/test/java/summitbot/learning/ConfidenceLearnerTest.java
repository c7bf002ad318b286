package summitbot.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import summitbot.evidence.LogisticModel;

class ConfidenceLearnerTest {
    private final ConfidenceLearner learner = new ConfidenceLearner(ToyQuestions.NAMES);

    private LogisticModel learn(List<LabelledQuestion> questions) {
        return learner.learn(questions, question -> 1);
    }

    @Test
    void isSureOfQuestionsWithAnAnswerOnly() {
        LogisticModel model = learn(ToyQuestions.ofConfidence(60));

        assertThat(ToyQuestions.ofConfidence(60))
                .allSatisfy(question ->
                        assertThat(model.sum(question.signals()) > 0).isEqualTo(question.answerable()));
    }

    @Test
    void givesWeightToWhatTellsThemApart() {
        Map<String, Double> weights = learn(ToyQuestions.ofConfidence(60)).weights();

        assertThat(weights.get("words")).isGreaterThan(5);
        assertThat(Math.abs(weights.get("noise"))).isLessThan(0.5);
        assertThat(weights).containsEntry("same", 0.0);
    }

    @Test
    void withoutSignalsTheOddsAreThoseOfTheSetWhereAnsweringBeginsToPay() {
        List<LabelledQuestion> questions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            questions.add(ToyQuestions.question("toy", i, i < 20, List.of(), ToyQuestions.values(0.5, 0)));
        }

        LogisticModel model = learn(questions);

        // Twice as many have an answer, and three of four answers are right.
        assertThat(model.sum(ToyQuestions.values(0.5, 0))).isCloseTo(Math.log(2 * 0.75), within(1e-3));
    }

    @Test
    void aQuestionThatCountsMoreShiftsTheOdds() {
        List<LabelledQuestion> questions = ToyQuestions.ofConfidence(60);

        LogisticModel even = learn(questions);
        LogisticModel wary = learner.learn(questions, question -> question.answerable() ? 1 : 10);

        Map<String, Double> unclear = ToyQuestions.values(0.5, 2);
        assertThat(wary.sum(unclear)).isLessThan(even.sum(unclear));
    }

    @Test
    void learnsTheSameInEveryRun() {
        assertThat(learn(ToyQuestions.ofConfidence(60))).isEqualTo(learn(ToyQuestions.ofConfidence(60)));
    }
}
