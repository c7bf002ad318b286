package summitbot.evaluation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import summitbot.config.Settings;
import summitbot.evaluation.report.ReportPage.LimitRow;

/**
 * Limits that a run must keep, with the scores expected and the settings that made them. Immutable.
 *
 * @param file its name
 * @param questions the question set the limits are for
 * @param mode the way of answering they are for
 * @param settings settings that made the scores, by section and key
 * @param limits by measure
 * @param scores what was reached when the file was written, by measure
 */
public record Gate(
        String file,
        Optional<String> questions,
        Optional<String> mode,
        Map<String, JsonNode> settings,
        Map<Measure, Limit> limits,
        Map<Measure, Double> scores) {
    public Gate {
        settings = new TreeMap<>(settings);
        limits = new TreeMap<>(limits);
        scores = new TreeMap<>(scores);
    }

    /**
     * What a measure may be.
     *
     * @param min the lowest value allowed
     * @param max the highest value allowed
     */
    record Limit(OptionalDouble min, OptionalDouble max) {
        /** What could not be measured keeps no limit. */
        boolean keeps(OptionalDouble value) {
            return value.isPresent()
                    && value.getAsDouble() >= min.orElse(Double.NEGATIVE_INFINITY)
                    && value.getAsDouble() <= max.orElse(Double.POSITIVE_INFINITY);
        }

        String words(Measure measure) {
            String low = min.isPresent() ? "at least " + SummaryTable.shown(measure, min) : "";
            String high = max.isPresent() ? "at most " + SummaryTable.shown(measure, max) : "";
            return low + (low.isEmpty() || high.isEmpty() ? "" : " and ") + high;
        }
    }

    /**
     * Reads a file of limits.
     *
     * @throws summitbot.failure.InvalidInputException with file and line of each unknown key, unknown measure and wrong value
     */
    public static Gate read(Path file) {
        return GateReader.read(file);
    }

    /** Returns a line for each way in which a run is not what the limits were made for; empty when it is. */
    public List<String> mismatches(QuestionSet set, String runMode, Settings runSettings) {
        List<String> lines = new ArrayList<>();
        questions
                .filter(name ->
                        !Path.of(name).getFileName().equals(Path.of(set.name()).getFileName()))
                .ifPresent(name -> lines.add(file + " is for " + name + "; this run asks " + set.name() + "."));
        mode.filter(name -> !name.equals(runMode))
                .ifPresent(name -> lines.add(file + " is for --mode " + name + "; this run has " + runMode + "."));
        JsonNode actual = new ObjectMapper().valueToTree(runSettings);
        settings.forEach((key, value) -> {
            JsonNode here = actual.at(JsonPointer.compile("/" + key.replace('.', '/')));
            if (!here.asText().equals(value.asText())) {
                lines.add(
                        file + " was made with " + key + " " + value.asText() + "; here it is " + here.asText() + ".");
            }
        });
        return lines;
    }

    boolean keeps(List<Judgement> judgements) {
        return limits.entrySet().stream()
                .allMatch(limit ->
                        limit.getValue().keeps(limit.getKey().of(judgements).rate()));
    }

    /** Returns a row for each limit, and a line that says whether all are kept. */
    List<String> table(List<Judgement> judgements) {
        List<String> lines = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        lines.add("");
        lines.add("limits of " + file);
        for (LimitRow row : rows(judgements)) {
            lines.add(String.format(
                            Locale.ROOT,
                            "  %-24s %8s  %-20s %-18s %s",
                            row.measure(),
                            row.value(),
                            row.limit(),
                            row.expected().isEmpty() ? "" : "expected " + row.expected(),
                            row.kept() ? "kept" : "NOT KEPT")
                    .stripTrailing());
            if (!row.kept()) {
                broken.add(row.measure() + " is " + (row.value().equals("-") ? "not measured" : row.value())
                        + ", allowed is " + row.limit());
            }
        }
        lines.add(broken.isEmpty() ? "Gate: kept." : "Gate: not kept: " + String.join("; ", broken) + ".");
        return lines;
    }

    /** Returns the same rows for the report. */
    List<LimitRow> rows(List<Judgement> judgements) {
        List<LimitRow> rows = new ArrayList<>();
        limits.forEach((measure, limit) -> {
            OptionalDouble value = measure.of(judgements).rate();
            rows.add(new LimitRow(
                    measure.title(),
                    SummaryTable.shown(measure, value),
                    limit.words(measure),
                    scores.containsKey(measure)
                            ? SummaryTable.shown(measure, OptionalDouble.of(scores.get(measure)))
                            : "",
                    limit.keeps(value)));
        });
        return rows;
    }

    ObjectNode json(List<Judgement> judgements) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", file).put("kept", keeps(judgements));
        ArrayNode rows = node.putArray("limits");
        limits.forEach((measure, limit) -> {
            OptionalDouble value = measure.of(judgements).rate();
            ObjectNode row = rows.addObject().put("measure", measure.key());
            SummaryJson.putNumber(row, "value", value);
            limit.min().ifPresent(min -> row.put("min", min));
            limit.max().ifPresent(max -> row.put("max", max));
            row.put("kept", limit.keeps(value));
        });
        return node;
    }
}
