package summitbot.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import summitbot.yaml.YamlTree;

/** Holds a settings file to {@code bot.schema.json} and words what it finds for a person. */
final class SettingsCheck {
    private final JsonNode schema;
    private final List<String> keys;
    private final Schema validator;

    SettingsCheck() {
        try (InputStream stream = SettingsCheck.class.getResourceAsStream("bot.schema.json")) {
            schema = new ObjectMapper().readTree(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        keys = keys(schema);
        validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    /** Returns one line for each problem, in the order of the file; empty when there is none. */
    List<String> problems(YamlTree file) {
        TreeMap<Integer, List<String>> byLine = new TreeMap<>();
        for (Error error : validator.validate(file.root())) {
            JsonPointer pointer = pointer(error);
            String message = file.place(pointer) + YamlTree.dotted(pointer) + " " + wording(error, pointer);
            List<String> sameLine = byLine.computeIfAbsent(file.line(pointer), line -> new ArrayList<>());
            if (!sameLine.contains(message)) {
                sameLine.add(message);
            }
        }
        List<String> problems = new ArrayList<>(file.problems());
        byLine.values().forEach(problems::addAll);
        return problems;
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
        return "is " + shown(value) + "; allowed is " + allowed(declaration(pointer), value) + ".";
    }

    /** A key at home in another section first, then the section's own keys, then any key or section. */
    private String nearest(JsonPointer pointer) {
        String typed = pointer.last().getMatchingProperty();
        String section = YamlTree.dotted(pointer.head());
        List<String> atHome =
                keys.stream().filter(key -> key.endsWith("." + typed)).toList();
        if (!atHome.isEmpty()) {
            return atHome.get(0);
        }
        List<String> near = keys.stream()
                .filter(key -> section.isEmpty() ? !key.contains(".") : key.startsWith(section + "."))
                .toList();
        return NearestKey.of(YamlTree.dotted(pointer), near.isEmpty() ? keys : near);
    }

    private static List<String> keys(JsonNode schema) {
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, JsonNode> section : schema.path("properties").properties()) {
            keys.add(section.getKey());
            section.getValue()
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(key -> keys.add(section.getKey() + "." + key));
        }
        return keys;
    }

    private JsonNode declaration(JsonPointer pointer) {
        JsonNode place = schema;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            JsonNode below = place.path("properties").path(rest.getMatchingProperty());
            if (below.isMissingNode()) {
                // An element of a list: what is allowed stands at the list.
                return place;
            }
            place = below;
        }
        return place;
    }

    private static String allowed(JsonNode declaration, JsonNode value) {
        if (declaration.has("enum")) {
            List<String> values = new ArrayList<>();
            declaration.path("enum").forEach(word -> values.add(word.asText()));
            return String.join(", ", values.subList(0, values.size() - 1)) + " or " + values.get(values.size() - 1);
        }
        if (declaration.has("description")) {
            return declaration.path("description").asText();
        }
        String range = declaration.path("minimum").asText() + " to "
                + declaration.path("maximum").asText();
        return switch (declaration.path("type").asText()) {
            case "integer" -> value.isIntegralNumber() ? range : "a whole number, " + range;
            case "number" -> range;
            case "object" -> "a section of keys below it, indented";
            default -> "text";
        };
    }

    private static String shown(JsonNode value) {
        if (value.isNull()) {
            return "empty";
        }
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
