package summitbot.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows of a benchmark as a Markdown table and as JSON. */
public final class BenchmarkTable {
    private static final String NONE = "–";

    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** Returns the rows as an object of JSON; a figure that was not measured is null. */
    public static ObjectNode json(List<BenchmarkRow> rows) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode measures = json.putArray("measures");
        for (BenchmarkRow row : rows) {
            ObjectNode measure = measures.addObject().put("measure", row.measure());
            measure.put("unit", row.unit());
            measure.set("stock", finite(row.stock()));
            measure.set("bot", finite(row.bot()));
            measure.set("ratio", finite(row.ratio()));
            measure.put("target", row.target().limit());
            measure.put("targetIsRatio", row.target().asRatio());
            measure.put("reached", row.reached());
            measure.put("note", row.note());
        }
        return json;
    }

    private static ValueNode finite(double value) {
        return Double.isFinite(value) ? DoubleNode.valueOf(value) : NullNode.getInstance();
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
