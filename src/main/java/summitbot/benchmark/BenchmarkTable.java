package summitbot.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the rows of a benchmark as a Markdown table. */
public final class BenchmarkTable {
    private static final String NONE = "–";

    private BenchmarkTable() {}

    /** Returns the lines of the table, heading first. */
    public static List<String> lines(List<BenchmarkRow> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("| measure | stock Easy RAG | this bot | better by | target |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (BenchmarkRow row : rows) {
            String note = row.note().isEmpty() ? "" : " (" + row.note() + ")";
            lines.add("| " + row.measure() + note + " | " + figure(row.stock(), row.unit()) + " | "
                    + figure(row.bot(), row.unit()) + " | " + ratio(row) + " | " + target(row) + " |");
        }
        return lines;
    }

    private static String ratio(BenchmarkRow row) {
        return Double.isNaN(row.stock()) ? NONE : number(row.ratio()) + " ×";
    }

    private static String target(BenchmarkRow row) {
        BenchmarkRow.Target target = row.target();
        String limit = target.asRatio()
                ? "≥ " + number(target.limit()) + " ×"
                : (row.better() == BenchmarkRow.Better.LARGER ? "≥ " : "≤ ") + figure(target.limit(), row.unit());
        return limit + (row.reached() ? ": reached" : ": missed");
    }

    private static String figure(double value, String unit) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        return unit.isEmpty() ? String.format(Locale.ROOT, "%.3f", value) : number(value) + " " + unit;
    }

    /** Three digits that matter: 0.213, 3.4, 41, 12,345. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        int decimals = value >= 10 ? 0 : value >= 1 ? 1 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
