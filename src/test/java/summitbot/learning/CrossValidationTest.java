package summitbot.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import summitbot.evidence.LogisticModel;
import summitbot.learning.CrossValidation.Judged;
import summitbot.learning.LabelledQuestion.LabelledSentence;

class CrossValidationTest {
    private static final LogisticModel BY_WORDS = new LogisticModel(-0.5, Map.of("words", 1.0));

    @Test
    void theAreaIsOneWhereAllAreToldApart() {
        assertThat(CrossValidation.area(List.of(
                        new Judged(0.9, true), new Judged(0.1, false), new Judged(0.8, true), new Judged(0.7, false))))
                .hasValue(1);
    }

    @Test
    void theAreaIsNoneWhereAllStandTheOtherWayRound() {
        assertThat(CrossValidation.area(List.of(new Judged(0.1, true), new Judged(0.9, false))))
                .hasValue(0);
    }

    @Test
    void theAreaIsTheShareOfPairsInOrder() {
        // Of six pairs, 3 > 2, 3 > 1, 1.5 > 1, 0 > none are in order: three.
        assertThat(CrossValidation.area(List.of(
                        new Judged(3, true),
                        new Judged(1.5, true),
                        new Judged(0, true),
                        new Judged(2, false),
                        new Judged(1, false))))
                .hasValue(0.5);
    }

    @Test
    void tiesCountHalf() {
        assertThat(CrossValidation.area(
                        List.of(new Judged(1, true), new Judged(1, false), new Judged(2, true), new Judged(2, false))))
                .hasValue(0.5);
        assertThat(CrossValidation.area(List.of(new Judged(1, true), new Judged(1, false), new Judged(0, false))))
                .hasValue(0.75);
    }

    @Test
    void theAreaOfChanceIsOneHalf() {
        Random random = new Random(7);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            judged.add(new Judged(random.nextDouble(), i % 3 == 0));
        }

        assertThat(CrossValidation.area(judged).orElseThrow()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void thereIsNoAreaWithoutBothKindsOfQuestions() {
        assertThat(CrossValidation.area(List.of(new Judged(1, true), new Judged(2, true))))
                .isEmpty();
        assertThat(CrossValidation.area(List.of())).isEmpty();
    }

    private static LabelledQuestion ranked(String source, int index, double... wordsOfGoldFirst) {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (int i = 0; i < wordsOfGoldFirst.length; i++) {
            sentences.add(new LabelledSentence(Map.of("words", wordsOfGoldFirst[i]), i == 0));
        }
        return ToyQuestions.question(source, index, true, sentences, Map.of("words", 1.0));
    }

    @Test
    void countsFirstPlacesAndPlacesAmongThreeForEachSource() {
        List<LabelledQuestion> questions = List.of(
                ranked("b", 0, 9, 1, 2, 3),
                ranked("b", 1, 2, 9, 1, 1),
                ranked("b", 2, 0, 1, 2, 3),
                ranked("b", 3, 5, 4, 3, 2),
                ranked("a", 4, 1, 2));

        assertThat(CrossValidation.ofRanking(questions, taught -> BY_WORDS))
                .containsExactly(
                        "ranking, a: first sentence right 0.000, one of three 1.000, of 1 questions",
                        "ranking, b: first sentence right 0.500, one of three 0.750, of 4 questions");
    }

    private static LabelledQuestion judged(String source, int index, boolean answerable, double words) {
        return ToyQuestions.question(source, index, answerable, List.of(), Map.of("words", words, "luck", 1 - words));
    }

    @Test
    void countsWhatIsAnsweredAndRefusedBesideTheBestSignal() {
        List<LabelledQuestion> questions = List.of(
                judged("a", 0, true, 0.9),
                judged("a", 1, true, 0.4),
                judged("a", 2, false, 0.6),
                judged("a", 3, false, 0.1));

        assertThat(CrossValidation.ofConfidence(questions, taught -> BY_WORDS))
                .containsExactly(
                        "confidence, a: area under the curve 0.750 (best single signal, luck: 0.750), right from one"
                                + " half on 0.500, refused where answered 0.500, answered where not 0.500, of 4 questions");
    }

    @Test
    void saysThatTheAreaIsUnknownWhereAllQuestionsHaveAnAnswer() {
        assertThat(CrossValidation.ofConfidence(List.of(judged("a", 0, true, 0.9)), taught -> BY_WORDS))
                .singleElement()
                .asString()
                .contains("area under the curve unknown");
    }

    @Test
    void noQuestionIsTestedByWhatItTaught() {
        List<LabelledQuestion> questions = ToyQuestions.ofConfidence(25);
        List<List<LabelledQuestion>> lessons = new ArrayList<>();

        CrossValidation.ofConfidence(questions, taught -> {
            lessons.add(taught);
            return BY_WORDS;
        });

        assertThat(lessons).hasSize(LabelledQuestion.FOLDS);
        for (int fold = 0; fold < lessons.size(); fold++) {
            int tested = fold;
            assertThat(lessons.get(fold))
                    .containsExactlyElementsOf(questions.stream()
                            .filter(question -> question.fold() != tested)
                            .toList());
        }
    }
}
