package summitbot.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import summitbot.yaml.YamlTree;

/** Holds settings to {@code bot.schema.json} and words what it finds for a person. */
final class SettingsCheck {
    private final SettingsSchema schema = new SettingsSchema();

    /** Returns one line for each problem of a file, in the order of the file; empty when there is none. */
    List<String> problems(YamlTree file) {
        TreeMap<Integer, Set<String>> byLine = new TreeMap<>();
        for (Error error : schema.validate(file.root())) {
            JsonPointer pointer = pointer(error);
            byLine.computeIfAbsent(file.line(pointer), line -> new LinkedHashSet<>())
                    .add(file.place(pointer) + YamlTree.dotted(pointer) + " " + wording(error, pointer));
        }
        List<String> problems = new ArrayList<>(file.problems());
        byLine.values().forEach(problems::addAll);
        return problems;
    }

    /** Returns what is wrong with settings from elsewhere than a file, one sentence for each problem; empty when nothing is. */
    List<String> problems(JsonNode settings) {
        Set<String> problems = new LinkedHashSet<>();
        for (Error error : schema.validate(settings)) {
            JsonPointer pointer = pointer(error);
            problems.add(YamlTree.dotted(pointer) + " " + wording(error, pointer));
        }
        return List.copyOf(problems);
    }

    private static JsonPointer pointer(Error error) {
        JsonPointer pointer = JsonPointer.empty();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            pointer = pointer.appendProperty(error.getInstanceLocation().getName(i));
        }
        return error.getProperty() == null ? pointer : pointer.appendProperty(error.getProperty());
    }

    private String wording(Error error, JsonPointer pointer) {
        if (error.getKeyword().equals("additionalProperties")) {
            return "is not a known key; did you mean " + nearest(pointer) + "?";
        }
        JsonNode value = error.getInstanceNode();
        return "is " + shown(value) + "; allowed is " + allowed(schema.declaration(pointer), value) + ".";
    }

    /** A key at home in another section first, then the section's own keys, then any key or section. */
    private String nearest(JsonPointer pointer) {
        String typed = pointer.last().getMatchingProperty();
        String section = YamlTree.dotted(pointer.head());
        List<String> atHome =
                schema.keys().stream().filter(key -> key.endsWith("." + typed)).toList();
        if (!atHome.isEmpty()) {
            return atHome.get(0);
        }
        List<String> near = schema.keys().stream()
                .filter(key -> section.isEmpty() ? !key.contains(".") : key.startsWith(section + "."))
                .toList();
        return NearestKey.of(YamlTree.dotted(pointer), near.isEmpty() ? schema.keys() : near);
    }

    private static String allowed(JsonNode declaration, JsonNode value) {
        if (declaration.has("enum")) {
            List<String> values = new ArrayList<>();
            declaration.path("enum").forEach(word -> values.add(word.asText()));
            return String.join(", ", values.subList(0, values.size() - 1)) + " or " + values.get(values.size() - 1);
        }
        if (declaration.has(SettingsSchema.PATTERN_MESSAGE)) {
            return declaration.path(SettingsSchema.PATTERN_MESSAGE).asText();
        }
        String range = declaration.path("minimum").asText() + " to "
                + declaration.path("maximum").asText();
        return switch (declaration.path("type").asText()) {
            case "integer" -> value.isIntegralNumber() ? range : "a whole number, " + range;
            case "number" -> range;
            case "boolean" -> "true or false";
            case "array" ->
                declaration.path("items").path("type").asText().equals("string")
                        ? "a list of addresses, as [http://127.0.0.1:11434, http://127.0.0.1:11435]"
                        : "a list of whole numbers, as [123456789]";
            case "object" -> "a section of keys below it, indented";
            default -> "text";
        };
    }

    /** Returns a value as a person would write it. */
    static String shown(JsonNode value) {
        if (value.isNull()) {
            return "empty";
        }
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
