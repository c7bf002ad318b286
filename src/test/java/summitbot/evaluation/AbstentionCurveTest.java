package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.testing.SampleCorpus.harbour;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbstentionCurveTest {
    private static Judgement answerable(double confidence) {
        return Samples.JUDGE.judge(
                Samples.howLong(), Samples.confident(confidence, "answered", Samples.quote(harbour(), 2)));
    }

    private static Judgement unanswerable(double confidence) {
        return Samples.JUDGE.judge(Samples.treatyTerms(), Samples.confident(confidence, "abstained"));
    }

    @Test
    void aConfidenceThatTellsThemApartHasAnAreaOfOne() {
        AbstentionCurve curve =
                AbstentionCurve.of(List.of(answerable(0.9), answerable(0.8), unanswerable(0.2), unanswerable(0.1)));

        assertThat(curve.area()).hasValue(1);
        assertThat(curve.points()).contains(new AbstentionCurve.Point(0.8, 0, 1));
    }

    @Test
    void aConfidenceThatTellsNothingIsChance() {
        assertThat(AbstentionCurve.of(List.of(answerable(0.5), unanswerable(0.5)))
                        .area())
                .hasValue(0.5);
        assertThat(AbstentionCurve.of(List.of(answerable(0.1), unanswerable(0.9)))
                        .area())
                .hasValue(0);
    }

    @Test
    void runsFromRefusingNothingToRefusingEverythingAndNeverBack() {
        List<AbstentionCurve.Point> points = AbstentionCurve.of(
                        List.of(answerable(0.9), answerable(0.3), unanswerable(0.6), unanswerable(0.1), answerable(1)))
                .points();

        assertThat(points.get(0)).isEqualTo(new AbstentionCurve.Point(0, 0, 0));
        assertThat(points.get(points.size() - 1)).isEqualTo(new AbstentionCurve.Point(1, 1, 1));
        assertThat(points).extracting(AbstentionCurve.Point::overRefusal).isSorted();
        assertThat(points).extracting(AbstentionCurve.Point::recall).isSorted();
    }

    @Test
    void needsQuestionsOfBothKinds() {
        assertThat(AbstentionCurve.of(List.of(answerable(0.5))).points()).isEmpty();
        assertThat(AbstentionCurve.of(List.of(answerable(0.5))).area()).isEmpty();
        Judgement failed = Samples.JUDGE.judge(Samples.treatyTerms(), Samples.confident(0, "error"));
        assertThat(AbstentionCurve.of(List.of(answerable(0.5), failed)).area()).isEmpty();
    }
}
