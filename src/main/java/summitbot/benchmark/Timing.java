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

    /**
     * Returns the value that 95 of 100 do not exceed (nearest rank).
     *
     * @param values at least one
     */
    static double p95(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
    }
}
