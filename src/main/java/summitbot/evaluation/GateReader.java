package summitbot.evaluation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import summitbot.yaml.TextFile;
import summitbot.yaml.YamlTree;

/** Reads files of limits strictly: whatever is wrong is reported with its line, all of it at once. */
final class GateReader {
    private static final long MAX_BYTES = 1_000_000;
    private static final Set<String> KEYS = Set.of("purpose", "questions", "mode", "settings", "limits", "scores");
    private static final Set<String> MODES = Set.of("auto", "quotes", "model");

    private final YamlTree tree;
    private final Problems problems;

    private GateReader(YamlTree tree) {
        this.tree = tree;
        this.problems = new Problems(tree);
    }

    static Gate read(Path file) {
        return parse(file.toString(), TextFile.read(file, MAX_BYTES));
    }

    static Gate parse(String name, String text) {
        YamlTree tree = YamlTree.parse(name, text);
        GateReader reader = new GateReader(tree);
        Gate gate = reader.gate(name);
        reader.problems.refuseAny();
        return gate;
    }

    private Gate gate(String name) {
        JsonNode root = tree.root();
        JsonPointer top = JsonPointer.empty();
        if (!root.isObject()) {
            problem(top, "holds no limits; allowed are " + sorted(KEYS) + ".");
            return new Gate(name, Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of());
        }
        refuseUnknown(root, top, KEYS);
        text(root, "purpose");
        Optional<String> mode = text(root, "mode");
        if (mode.isPresent() && !MODES.contains(mode.get())) {
            problem(top.appendProperty("mode"), "mode is " + mode.get() + "; allowed is auto, quotes or model.");
        }
        Map<Measure, Gate.Limit> limits = limits(root.path("limits"), top.appendProperty("limits"));
        if (limits.isEmpty() && problems.count() == 0) {
            problem(top, "limits is missing; add at least one, as passed: {min: 0.8}.");
        }
        return new Gate(
                name,
                text(root, "questions"),
                mode,
                settings(root.path("settings"), top.appendProperty("settings")),
                limits,
                scores(root.path("scores"), top.appendProperty("scores")));
    }

    private Map<Measure, Gate.Limit> limits(JsonNode node, JsonPointer pointer) {
        Map<Measure, Gate.Limit> limits = new EnumMap<>(Measure.class);
        for (Map.Entry<Measure, JsonNode> entry : measures(node, pointer).entrySet()) {
            JsonPointer place = pointer.appendProperty(entry.getKey().key());
            JsonNode limit = entry.getValue();
            if (!limit.isObject() || limit.isEmpty()) {
                problem(place, entry.getKey().key() + " has no limit; allowed is min, max or both, as {min: 0.8}.");
                continue;
            }
            refuseUnknown(limit, place, Set.of("min", "max"));
            limits.put(
                    entry.getKey(),
                    new Gate.Limit(
                            number(limit.path("min"), place.appendProperty("min"), entry.getKey()),
                            number(limit.path("max"), place.appendProperty("max"), entry.getKey())));
        }
        return limits;
    }

    private Map<Measure, Double> scores(JsonNode node, JsonPointer pointer) {
        Map<Measure, Double> scores = new EnumMap<>(Measure.class);
        measures(node, pointer)
                .forEach((measure, value) -> number(value, pointer.appendProperty(measure.key()), measure)
                        .ifPresent(score -> scores.put(measure, score)));
        return scores;
    }

    private Map<Measure, JsonNode> measures(JsonNode node, JsonPointer pointer) {
        Map<Measure, JsonNode> measures = new EnumMap<>(Measure.class);
        for (Map.Entry<String, JsonNode> field : fields(node, pointer)) {
            Optional<Measure> measure = Arrays.stream(Measure.values())
                    .filter(known -> known.key().equals(field.getKey()))
                    .findFirst();
            measure.ifPresentOrElse(
                    known -> measures.put(known, field.getValue()),
                    () -> problem(
                            pointer.appendProperty(field.getKey()),
                            field.getKey() + " is no measure; known are "
                                    + Arrays.stream(Measure.values())
                                            .map(Measure::key)
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }
        return measures;
    }

    private OptionalDouble number(JsonNode value, JsonPointer pointer, Measure measure) {
        if (value.isMissingNode()) {
            return OptionalDouble.empty();
        }
        boolean share = measure.unit() != Measure.Unit.MEAN;
        if (!value.isNumber() || value.doubleValue() < 0 || (share && value.doubleValue() > 1)) {
            problem(
                    pointer,
                    value.asText() + " is not allowed for " + measure.key() + "; allowed is a number "
                            + (share ? "from 0 to 1." : "from 0."));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value.doubleValue());
    }

    private Map<String, JsonNode> settings(JsonNode node, JsonPointer pointer) {
        Map<String, JsonNode> settings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : fields(node, pointer)) {
            if (!field.getValue().isValueNode()) {
                problem(
                        pointer.appendProperty(field.getKey()),
                        field.getKey() + " is no single value; write section and key, as answer.minConfidence: 0.5.");
            }
            settings.put(field.getKey(), field.getValue());
        }
        return settings;
    }

    private List<Map.Entry<String, JsonNode>> fields(JsonNode node, JsonPointer pointer) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isObject()) {
            problem(pointer, pointer.last().getMatchingProperty() + " is not a list of keys with values.");
            return List.of();
        }
        return List.copyOf(node.properties());
    }

    private Optional<String> text(JsonNode root, String key) {
        JsonNode value = root.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            problem(JsonPointer.empty().appendProperty(key), key + " is not text.");
        }
        return Optional.of(value.asText());
    }

    private void refuseUnknown(JsonNode node, JsonPointer pointer, Set<String> allowed) {
        node.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                problem(pointer.appendProperty(name), name + " is not a known key; known are " + sorted(allowed) + ".");
            }
        });
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    private void problem(JsonPointer pointer, String what) {
        problems.add(pointer, what);
    }
}
