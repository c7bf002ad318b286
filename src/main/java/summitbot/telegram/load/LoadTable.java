package summitbot.telegram.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a load run measured.
 *
 * @param rows in the order of the table in the README
 */
public record LoadTable(List<Row> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public LoadTable {
        rows = List.copyOf(rows);
    }

    /**
     * One measure.
     *
     * @param result with its unit
     */
    public record Row(String measure, String result) {}

    /** Returns the table in Markdown, heading first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("| measure | result |", "| --- | --- |"));
        rows.forEach(row -> lines.add("| " + row.measure + " | " + row.result + " |"));
        return lines;
    }

    /** Returns the same as an object of JSON. */
    public ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode measures = json.putArray("measures");
        rows.forEach(row -> measures.addObject().put("measure", row.measure).put("result", row.result));
        return json;
    }
}
