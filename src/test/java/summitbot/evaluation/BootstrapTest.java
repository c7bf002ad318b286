package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.testing.SampleCorpus.harbour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static List<Judgement> judgements(int right, int wrong) {
        List<Judgement> judgements = new ArrayList<>();
        judgements.addAll(Collections.nCopies(
                right, Samples.JUDGE.judge(Samples.howLong(), Samples.answered("", Samples.quote(harbour(), 2)))));
        judgements.addAll(Collections.nCopies(wrong, Samples.JUDGE.judge(Samples.howLong(), Samples.abstained("No."))));
        return judgements;
    }

    private static Interval interval(int right, int wrong) {
        return Bootstrap.of(Measure.PASSED, judgements(right, wrong)).orElseThrow();
    }

    @Test
    void holdsTheShareAndNarrowsWithMoreQuestions() {
        Interval few = interval(7, 3);
        Interval many = interval(70, 30);

        assertThat(few.low()).isLessThan(0.7);
        assertThat(few.high()).isGreaterThan(0.7);
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
        // The normal approximation: 0.7 ± 1.96 · √(0.7 · 0.3 / 100) = 0.61 to 0.79.
        assertThat(many.low()).isBetween(0.58, 0.64);
        assertThat(many.high()).isBetween(0.76, 0.82);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(interval(13, 8)).isEqualTo(interval(13, 8));
    }

    @Test
    void staysWithinWhatAShareCanBe() {
        assertThat(interval(9, 1).high()).isLessThanOrEqualTo(1);
        assertThat(interval(5, 0)).isEqualTo(new Interval(1, 1));
    }

    @Test
    void fewerThanTwoQuestionsHaveNone() {
        assertThat(Bootstrap.of(Measure.PASSED, judgements(1, 0))).isEmpty();
        assertThat(Bootstrap.of(Measure.REPAIR_RATE, judgements(5, 5))).isEmpty();
    }

    @Test
    void aDifferenceOfPairsIsNarrowerThanItsPartsAllow() {
        List<Ratio> before = new ArrayList<>(Collections.nCopies(50, Ratio.of(true)));
        before.addAll(Collections.nCopies(50, Ratio.of(false)));
        List<Ratio> after = new ArrayList<>(before);

        assertThat(Bootstrap.ofDifference(before, after)).contains(new Interval(0, 0));

        for (int i = 50; i < 65; i++) {
            after.set(i, Ratio.of(true));
        }
        Interval better = Bootstrap.ofDifference(before, after).orElseThrow();
        assertThat(better.excludesZero()).isTrue();
        assertThat(better.low()).isBetween(0.05, 0.15);
        assertThat(better.high()).isBetween(0.15, 0.25);
    }
}
