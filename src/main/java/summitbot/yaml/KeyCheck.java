package summitbot.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the keys and values of a text with the records it is meant for, before anything is bound: binding ends at the first problem,
 * and a misspelt key shows there as another one that is missing.
 */
final class KeyCheck {
    private final JsonParser parser;
    private final List<YamlProblem> problems;

    private KeyCheck(JsonParser parser, List<YamlProblem> problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * Adds all unknown and missing keys and values of a wrong form, in the order of the text; also those before a place that cannot be
     * read. Reads the parser to the end of its first document.
     */
    static void check(JsonParser parser, Class<?> type, List<YamlProblem> problems) throws IOException {
        JsonToken first = parser.nextToken();
        if (type.isArray() && first != null && first != JsonToken.START_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            problems.add(new YamlProblem("", line, "this is no list; begin each item with '- '."));
        } else if (first != null) {
            new KeyCheck(parser, problems).value(Binding.MAPPER.constructType(type), "");
        }
    }

    /** Whether a record's component may be left out. */
    static boolean canBeAbsent(Class<?> type) {
        return type.getName().startsWith("java.util.Optional")
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    private void value(JavaType type, String path) throws IOException {
        JsonToken token = parser.currentToken();
        if (type.getRawClass() == Optional.class) {
            value(type.containedTypeOrUnknown(0), path);
        } else if (token == JsonToken.START_OBJECT && type.getRawClass().isRecord()) {
            object(type.getRawClass(), path);
        } else if (token == JsonToken.START_OBJECT && type.isMapLikeType()) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                value(type.getContentType(), path + key + ".");
            }
        } else if (token == JsonToken.START_ARRAY && type.isContainerType() && !type.isMapLikeType()) {
            for (int item = 1; parser.nextToken() != JsonToken.END_ARRAY; item++) {
                String list = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
                value(type.getContentType(), list + "[" + item + "].");
            }
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL && !path.isEmpty()) {
            scalar(type, path.substring(0, path.length() - 1));
        } else {
            parser.skipChildren();
        }
    }

    private void scalar(JavaType type, String path) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        try {
            Binding.MAPPER.readerFor(type).readValue(parser);
        } catch (JsonMappingException wrong) {
            problems.add(new YamlProblem("", line, path + YamlProblem.valueIsWrong(wrong)));
        }
    }

    private void object(Class<?> type, String path) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        Map<String, RecordComponent> known = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            known.put(renamed == null ? component.getName() : renamed.value(), component);
        }
        Set<String> seen = new TreeSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            RecordComponent component = known.get(key);
            seen.add(key);
            if (component == null) {
                problems.add(new YamlProblem(
                        "",
                        keyLine,
                        path + key + " is not a known key; known are " + String.join(", ", known.keySet()) + "."));
                parser.skipChildren();
            } else {
                value(Binding.MAPPER.getTypeFactory().constructType(component.getGenericType()), path + key + ".");
            }
        }
        known.forEach((key, component) -> {
            if (!seen.contains(key) && !canBeAbsent(component.getType())) {
                problems.add(new YamlProblem("", line, path + key + " is missing; it is required."));
            }
        });
    }
}
