package summitbot.benchmark;

import java.util.Arrays;

/** Takes times with the system's finest clock. */
final class Timing {
    private static final double NANOSECONDS = 1e9;

    private Timing() {}

    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    /** Returns the value that 95 of 100 do not exceed, as {@link #percentile}. */
    static double p95(double[] values) {
        return percentile(values, 95);
    }

    /**
     * Returns the value that so many of 100 do not exceed (nearest rank).
     *
     * @param values at least one
     * @param percent 1 to 100
     */
    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
    }
}
