package summitbot.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import summitbot.evidence.LogisticModel;
import summitbot.learning.LabelledQuestion.LabelledSentence;

class RankingLearnerTest {
    private final RankingLearner learner = new RankingLearner(ToyQuestions.NAMES);

    private LogisticModel learn(List<LabelledQuestion> questions) {
        return learner.learn(questions, question -> 1);
    }

    @Test
    void givesWeightToWhatTellsTheRightSentence() {
        Map<String, Double> weights = learn(ToyQuestions.ofRanking(24)).weights();

        assertThat(weights.get("words")).isGreaterThan(5);
        assertThat(Math.abs(weights.get("noise"))).isLessThan(1);
    }

    @Test
    void givesNoWeightToWhatNeverChanges() {
        assertThat(learn(ToyQuestions.ofRanking(24)).weights()).containsEntry("same", 0.0);
    }

    @Test
    void putsEveryRightSentenceFirst() {
        LogisticModel model = learn(ToyQuestions.ofRanking(24));

        for (LabelledQuestion question : ToyQuestions.ofRanking(40)) {
            double best = question.sentences().stream()
                    .mapToDouble(sentence -> model.sum(sentence.features()))
                    .max()
                    .orElseThrow();
            assertThat(question.sentences())
                    .filteredOn(sentence -> model.sum(sentence.features()) == best)
                    .extracting(LabelledSentence::gold)
                    .containsExactly(true);
        }
    }

    @Test
    void theBestSentenceOfAUsualQuestionHasEvenOdds() {
        List<LabelledQuestion> questions = ToyQuestions.ofRanking(24);
        LogisticModel model = learn(questions);

        double mean = questions.stream()
                .mapToDouble(question -> question.sentences().stream()
                        .mapToDouble(sentence -> model.sum(sentence.features()))
                        .max()
                        .orElseThrow())
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(1e-9));
    }

    @Test
    void learnsTheSameInEveryRun() {
        assertThat(learn(ToyQuestions.ofRanking(24))).isEqualTo(learn(ToyQuestions.ofRanking(24)));
    }

    @Test
    void aQuestionThatCountsMoreDecides() {
        LabelledQuestion words = contrary(1, 0);
        LabelledQuestion noise = contrary(0, 1);

        Map<String, Double> weights = learner.learn(List.of(words, noise), question -> question == words ? 10 : 1)
                .weights();

        assertThat(weights.get("words")).isPositive();
        assertThat(weights.get("noise")).isNegative();
    }

    /** The right sentence has these values, the wrong one has them exchanged. */
    private static LabelledQuestion contrary(double words, double noise) {
        return ToyQuestions.question(
                "toy",
                0,
                true,
                List.of(
                        new LabelledSentence(ToyQuestions.values(words, noise), true),
                        new LabelledSentence(ToyQuestions.values(noise, words), false)),
                Map.of());
    }

    @Test
    void learnsNothingFromNothing() {
        assertThat(learn(List.of()).weights().values()).containsOnly(0.0);
    }
}
