package summitbot.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.document.Metadata;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Metadata of a segment as one JSON object with sorted keys. Numbers are written in their shortest
 * form, so that 1.1 as a float equals 1.1 as a double in a filter; a UUID is kept as its text. */
final class MetadataJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private MetadataJson() {}

    static String write(Metadata metadata) {
        Map<String, Object> values = new TreeMap<>();
        metadata.toMap().forEach((key, value) -> values.put(key, plain(value)));
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("metadata cannot be written as JSON", e);
        }
    }

    private static Object plain(Object value) {
        return value instanceof UUID ? value.toString() : value;
    }

    static Metadata read(@Nullable String json) {
        if (json == null) {
            return new Metadata();
        }
        try {
            return Metadata.from(JSON.readValue(json, OBJECT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored metadata is not a JSON object", e);
        }
    }
}
