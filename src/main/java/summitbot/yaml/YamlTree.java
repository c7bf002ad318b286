package summitbot.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import summitbot.failure.InvalidInputException;

/**
 * A YAML text as a tree that knows the line of each value, so that a check of its content can name the line. Words such as
 * {@code no} and {@code on} are text, as in YAML 1.2. Immutable after parsing, as long as nobody changes the tree.
 */
public final class YamlTree {
    /** Unlike the factory of {@link YamlReader} it lets doubled keys pass: here each is reported with both lines. */
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String name;
    private final Map<JsonPointer, Integer> lines = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final JsonNode root;

    private YamlTree(String name, String text) {
        this.name = name;
        try (JsonParser parser = new PlainYamlParser(FACTORY.createParser(text))) {
            root = parser.nextToken() == null ? NODES.nullNode() : read(parser, JsonPointer.empty());
            if (parser.nextToken() != null) {
                problems.add(at(lineOf(parser)) + "a second document begins; one file holds one.");
            }
        } catch (JsonProcessingException failure) {
            String lines = YamlProblem.of(failure).stream()
                    .map(problem -> problem.describe(name, text, 1))
                    .collect(Collectors.joining("\n"));
            throw new InvalidInputException(lines, failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Parses a text.
     *
     * @param name of the file, for messages
     * @throws InvalidInputException when it is not YAML or holds an alias, with name and line; doubled keys are left to
     *     {@link #problems()}
     */
    public static YamlTree parse(String name, String text) {
        return new YamlTree(name, text);
    }

    /** Returns the content; a null node for an empty text. Of a doubled key the first value. */
    public JsonNode root() {
        return root;
    }

    /**
     * Turns a checked tree into a record.
     *
     * @throws IllegalArgumentException when it does not fit; the caller has checked that it does
     */
    public static <T> T bind(JsonNode tree, Class<T> type) {
        try {
            return Binding.MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(type + ": " + failure.getOriginalMessage(), failure);
        }
    }

    /** Returns a line for each doubled key or further document, in order; empty when there is none. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Returns the line of a value's key, or of a list's entry, counted from 1; where there is none, that of what should hold it. */
    public int line(JsonPointer pointer) {
        for (JsonPointer place = pointer; place != null; place = place.head()) {
            Integer line = lines.get(place);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    /** Returns {@code name:line: }, the start of every message about a place in this file. */
    public String place(JsonPointer pointer) {
        return at(line(pointer));
    }

    private String at(int line) {
        return name + ":" + line + ": ";
    }

    private JsonNode read(JsonParser parser, JsonPointer pointer) throws IOException {
        lines.putIfAbsent(pointer, lineOf(parser));
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser, pointer);
            case START_ARRAY -> readArray(parser, pointer);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> number(parser.getDecimalValue(), parser.getText());
            default -> NODES.textNode(parser.getText());
        };
    }

    /** What no setting comes near is text: a check against a range compares doubles, which end at 1e308. */
    private static JsonNode number(BigDecimal number, String text) {
        return Math.abs((long) number.scale()) > 100 ? NODES.textNode(text) : NODES.numberNode(number);
    }

    private ObjectNode readObject(JsonParser parser, JsonPointer pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = lineOf(parser);
            JsonPointer child = pointer.appendProperty(key);
            boolean doubled = object.has(key);
            if (doubled) {
                problems.add(
                        at(line) + dotted(child) + " stands twice, first in line " + lines.get(child) + "; keep one.");
            }
            lines.putIfAbsent(child, line);
            parser.nextToken();
            JsonNode value = read(parser, child);
            if (!doubled) {
                object.set(key, value);
            }
        }
        return object;
    }

    private ArrayNode readArray(JsonParser parser, JsonPointer pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser, pointer.appendIndex(array.size())));
        }
        return array;
    }

    /** Returns {@code a.b} for {@code /a/b}, the way people write a key. */
    public static String dotted(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
        }
        return path.toString();
    }

    private static int lineOf(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
