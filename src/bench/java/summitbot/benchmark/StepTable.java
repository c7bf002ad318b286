package summitbot.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** The results of JMH as a Markdown table: of each step the median of all iterations, the fastest and the slowest. */
final class StepTable {
    private static final double NANOSECONDS = 1e9;

    private StepTable() {}

    /** Returns the lines of the table, heading first; times are those of one operation. */
    static List<String> lines(Collection<RunResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add("| step | median | fastest to slowest | bounded by |");
        lines.add("| --- | --- | --- | --- |");
        List<RunResult> inOrder = results.stream()
                .sorted(Comparator.comparingInt(
                        result -> step(result.getParams().getBenchmark()).place()))
                .toList();
        for (RunResult result : inOrder) {
            Step step = step(result.getParams().getBenchmark());
            Statistics seconds = result.getPrimaryResult().getStatistics();
            lines.add("| " + filled(step.value(), result) + " | " + time(seconds.getPercentile(50)) + " | "
                    + time(seconds.getMin()) + " to " + time(seconds.getMax()) + " | " + step.bound() + " |");
        }
        return lines;
    }

    /** Puts the parameters of the run in: {@code {articles}} becomes 1,000. */
    private static String filled(String step, RunResult result) {
        String filled = step;
        for (String name : result.getParams().getParamsKeys()) {
            int value = Integer.parseInt(result.getParams().getParam(name));
            filled = filled.replace("{" + name + "}", String.format(Locale.ROOT, "%,d", value));
        }
        return filled;
    }

    /** JMH names a benchmark by its class and method. */
    private static Step step(String benchmark) {
        int dot = benchmark.lastIndexOf('.');
        String method = benchmark.substring(dot + 1);
        try {
            return Arrays.stream(Class.forName(benchmark.substring(0, dot)).getMethods())
                    .filter(found -> found.getName().equals(method))
                    .map(found -> found.getAnnotation(Step.class))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String time(double seconds) {
        double nanoseconds = seconds * NANOSECONDS;
        if (nanoseconds < 1e3) {
            return number(nanoseconds) + " ns";
        }
        return nanoseconds < 1e6 ? number(nanoseconds / 1e3) + " µs" : number(nanoseconds / 1e6) + " ms";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%,.0f" : "%.1f", value);
    }
}
