package summitbot.benchmark.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Figures by size.
 *
 * @param what what the sizes count, as {@code articles}
 * @param sizes one a column
 * @param rows each with as many figures
 */
public record GrowthTable(String what, List<Integer> sizes, List<GrowthRow> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public GrowthTable {
        sizes = List.copyOf(sizes);
        rows = List.copyOf(rows);
    }

    /** Returns the table in Markdown, heading first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| " + what + " | " + sizes.stream().map(size -> number(size)).collect(Collectors.joining(" | "))
                + " | bounded by |");
        lines.add("| --- |" + " --- |".repeat(sizes.size()) + " --- |");
        for (GrowthRow row : rows) {
            lines.add("| " + row.measure() + " | "
                    + row.figures().stream().map(GrowthTable::number).collect(Collectors.joining(" | "))
                    + " | " + row.bound() + " |");
        }
        return lines;
    }

    /** Returns the same as an object of JSON; a figure that was not measured is null. */
    public ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode columns = json.putArray(what);
        sizes.forEach(columns::add);
        ArrayNode measures = json.putArray("measures");
        for (GrowthRow row : rows) {
            ObjectNode measure = measures.addObject().put("measure", row.measure());
            ArrayNode figures = measure.putArray("figures");
            for (double figure : row.figures()) {
                if (Double.isFinite(figure)) {
                    figures.add(figure);
                } else {
                    figures.addNull();
                }
            }
            measure.put("bound", row.bound());
        }
        return json;
    }

    /** Three digits that matter: 0.213, 3.4, 41, 12,345. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        int decimals = value >= 10 || value == Math.rint(value) ? 0 : value >= 1 ? 1 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
