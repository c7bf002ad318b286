package summitbot.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Confidence intervals by the percentile bootstrap (Efron and Tibshirani 1993, chapter 13): whole questions are drawn again with
 * replacement, so quotes of one answer stay together. Seeded, hence the same for the same results. Immutable.
 */
final class Bootstrap {
    static final int SEED = 20250815;
    static final int SAMPLES = 1000;

    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /** Returns the interval of a measure; empty when fewer than two questions contribute to it. */
    static Optional<Interval> of(Measure measure, List<Judgement> judgements) {
        List<Ratio> ratios = judgements.stream()
                .map(measure::of)
                .filter(ratio -> ratio.total() > 0)
                .toList();
        return interval(ratios.size(), (random, size) -> {
            double sum = 0;
            long total = 0;
            for (int i = 0; i < size; i++) {
                Ratio drawn = ratios.get(random.nextInt(size));
                sum += drawn.sum();
                total += drawn.total();
            }
            return sum / total;
        });
    }

    /**
     * Returns the interval of the difference of two runs over the same questions: each question is drawn with both its values.
     *
     * @param before what each question contributes in one run
     * @param after the same questions in the other run
     */
    static Optional<Interval> ofDifference(List<Ratio> before, List<Ratio> after) {
        return interval(before.size(), (random, size) -> {
            Ratio one = Ratio.NONE;
            Ratio other = Ratio.NONE;
            for (int i = 0; i < size; i++) {
                int drawn = random.nextInt(size);
                one = one.plus(before.get(drawn));
                other = other.plus(after.get(drawn));
            }
            return other.rate().orElse(Double.NaN) - one.rate().orElse(Double.NaN);
        });
    }

    private interface Sample {
        double value(SplittableRandom random, int size);
    }

    private static Optional<Interval> interval(int size, Sample sample) {
        if (size < 2) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            values[i] = sample.value(random, size);
        }
        // A sample may hold nothing that counts.
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length < 2 ? Optional.empty() : Optional.of(new Interval(at(sorted, TAIL), at(sorted, 1 - TAIL)));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
