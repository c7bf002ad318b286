package summitbot.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Settings out of environment variables: each key has one, named after it. {@code answer.maxQuotes} is {@code
 * SUMMIT_BOT_ANSWER_MAX_QUOTES}; a list is written {@code 1,2}. One that is set to nothing counts as not set.
 */
final class EnvironmentSettings {
    private static final String PREFIX = "SUMMIT_BOT_";

    /** Begin like settings, and are none: the data folder, the log, and what tests need. */
    private static final List<String> OTHERS = List.of(PREFIX + "DATA", PREFIX + "LOG", PREFIX + "TEST_");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode values = NODES.objectNode();
    private final Map<JsonPointer, String> variables =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    private final List<String> problems = new ArrayList<>();

    /** @param defaults a value of the right type for each key */
    EnvironmentSettings(Map<String, String> environment, ObjectNode defaults) {
        Map<String, JsonPointer> known = known(defaults);
        new TreeMap<>(environment).forEach((name, text) -> {
            boolean set = name.startsWith(PREFIX) && !text.isBlank();
            if (set && (known.containsKey(name) || OTHERS.stream().noneMatch(name::startsWith))) {
                Optional.ofNullable(known.get(name))
                        .ifPresentOrElse(
                                pointer -> put(name, pointer, value(text.strip(), defaults.at(pointer))),
                                () -> problems.add(name + " is not a known environment variable; did you mean "
                                        + NearestKey.of(name, known.keySet()) + "?"));
            }
        });
        if (!values.isEmpty()) {
            check();
        }
    }

    private static Map<String, JsonPointer> known(ObjectNode defaults) {
        Map<String, JsonPointer> known = new TreeMap<>();
        for (Map.Entry<String, JsonNode> section : defaults.properties()) {
            JsonPointer place = JsonPointer.empty().appendProperty(section.getKey());
            section.getValue().fieldNames().forEachRemaining(key -> {
                JsonPointer pointer = place.appendProperty(key);
                known.put(variable(pointer), pointer);
            });
        }
        return known;
    }

    /** Returns the variable of a key. */
    static String variable(JsonPointer key) {
        return PREFIX
                + key.toString()
                        .substring(1)
                        .replace('/', '_')
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT);
    }

    /** Texts stay texts, whatever they look like; what is no number or list is left to the schema to refuse. */
    private static JsonNode value(String text, JsonNode like) {
        if (like.isNumber()) {
            return number(text);
        }
        if (like.isBoolean() && List.of("true", "false").contains(text.toLowerCase(Locale.ROOT))) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        }
        if (like.isArray()) {
            ArrayNode list = NODES.arrayNode();
            for (String item : text.replaceAll("^\\[|]$", "").split(",")) {
                if (!item.isBlank()) {
                    list.add(number(item.strip()));
                }
            }
            return list;
        }
        return NODES.textNode(text);
    }

    private static JsonNode number(String text) {
        if (!text.matches("[+-]?\\d{1,30}(?:\\.\\d{1,30})?")) {
            return NODES.textNode(text);
        }
        BigDecimal number = new BigDecimal(text);
        return number.scale() == 0 ? NODES.numberNode(number.toBigIntegerExact()) : NODES.numberNode(number);
    }

    private void put(String name, JsonPointer pointer, JsonNode value) {
        variables.put(pointer, name);
        String key = pointer.last().getMatchingProperty();
        values.withObject(pointer.head()).set(key, value);
    }

    private void check() {
        SettingsCheck check = new SettingsCheck();
        variables.forEach((pointer, name) -> {
            ObjectNode alone = NODES.objectNode();
            alone.withObject(pointer.head()).set(pointer.last().getMatchingProperty(), values.at(pointer));
            check.problems(alone).forEach(problem -> problems.add(name + ": " + problem));
        });
    }

    /** Returns the values given, in sections; empty when there are none. */
    ObjectNode values() {
        return values;
    }

    /** Returns the variable that gives a key its value; empty where none does. */
    Optional<String> variableOf(JsonPointer key) {
        return Optional.ofNullable(variables.get(key));
    }

    /** Returns one line for each unknown variable and each value that is not allowed; empty when there is none. */
    List<String> problems() {
        return problems;
    }
}
