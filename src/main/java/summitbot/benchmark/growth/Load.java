package summitbot.benchmark.growth;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import summitbot.failure.UnavailableException;

/**
 * What came of asking for a while.
 *
 * @param perSecond answers a second
 * @param median of the time from a question to its answer, in milliseconds
 * @param p95 what 95 of 100 answers do not exceed, in milliseconds
 * @param processorMillis processor time of the whole process for one answer, in milliseconds; it hardly depends on what else the machine
 *     does
 */
record Load(double perSecond, double median, double p95, double processorMillis) {
    private static final double SECOND = 1e9;

    /** Asks the questions in turn, as many at a time as there are askers, each asker the next as soon as it has its answer. */
    static Load run(List<String> questions, int askers, Duration time, Consumer<String> asked) {
        AtomicInteger next = new AtomicInteger();
        long processor = processorNanos();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        Callable<double[]> asker = () -> {
            double[] times = new double[64];
            int count = 0;
            // At least one, however slow.
            while (count == 0 || System.nanoTime() < end) {
                String question = questions.get(next.getAndIncrement() % questions.size());
                long before = System.nanoTime();
                asked.accept(question);
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = (System.nanoTime() - before) / SECOND;
            }
            return Arrays.copyOf(times, count);
        };
        ExecutorService pool = Executors.newFixedThreadPool(askers);
        try {
            List<Future<double[]>> futures = pool.invokeAll(
                    IntStream.range(0, askers).mapToObj(i -> asker).toList());
            double[] all = new double[0];
            for (Future<double[]> future : futures) {
                double[] own = future.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + own.length);
                System.arraycopy(own, 0, all, before, own.length);
            }
            double seconds = (System.nanoTime() - start) / SECOND;
            return new Load(
                    all.length / seconds,
                    1000 * percentile(all, 50),
                    1000 * percentile(all, 95),
                    (processorNanos() - processor) / 1e6 / all.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The benchmark was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** The value that so many of 100 do not exceed (nearest rank). */
    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
    }
}
