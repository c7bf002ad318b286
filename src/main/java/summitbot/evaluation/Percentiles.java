package summitbot.evaluation;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The time that half of the questions, and 95 of 100, stayed within: nearest rank, rounded up.
 *
 * @param p50 in milliseconds
 * @param p95 in milliseconds
 */
record Percentiles(long p50, long p95) {
    static Percentiles of(List<Judgement> judgements, ToLongFunction<Result> millis) {
        List<Long> sorted = judgements.stream()
                .map(judgement -> millis.applyAsLong(judgement.result()))
                .sorted()
                .toList();
        return new Percentiles(at(sorted, 50), at(sorted, 95));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
    }
}
