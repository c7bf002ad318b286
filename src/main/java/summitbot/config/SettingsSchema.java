package summitbot.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema {@code config/bot.schema.json}: which settings there are, what each may be, and whether a change needs a restart.
 * The program knows it from nowhere else; editors complete and check {@code bot.yaml} by the same file.
 */
final class SettingsSchema {
    static final String FILE = "bot.schema.json";

    /** What editors show, and the check says, where a text does not fit its pattern. */
    static final String PATTERN_MESSAGE = "patternErrorMessage";

    /** Stands at a key a change of which takes effect at the next start only. */
    private static final String RESTART = "x-restart";

    private static final String PROPERTIES = "properties";

    private final JsonNode root;
    private final List<String> keys;

    SettingsSchema() {
        try {
            root = new ObjectMapper().readTree(ConfigFile.bundled(FILE).text());
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(FILE + " is no JSON", failure);
        }
        keys = keys(root);
    }

    private static List<String> keys(JsonNode schema) {
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, JsonNode> section : schema.path(PROPERTIES).properties()) {
            keys.add(section.getKey());
            section.getValue()
                    .path(PROPERTIES)
                    .fieldNames()
                    .forEachRemaining(key -> keys.add(section.getKey() + "." + key));
        }
        return keys;
    }

    /** Returns all sections and keys, a section ahead of its keys, as {@code answer} and {@code answer.mode}. */
    List<String> keys() {
        return keys;
    }

    /** Returns what does not keep to the schema; building the validator takes a tenth of a second. */
    List<Error> validate(JsonNode settings) {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new AnnotationKeyword(PATTERN_MESSAGE))
                .keyword(new AnnotationKeyword(RESTART))
                .build();
        return SchemaRegistry.withDefaultDialect(dialect).getSchema(root).validate(settings);
    }

    /** Returns what the schema says of a place; of an element of a list what it says of the list. */
    JsonNode declaration(JsonPointer pointer) {
        JsonNode place = root;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            JsonNode below = place.path(PROPERTIES).path(rest.getMatchingProperty());
            if (below.isMissingNode()) {
                return place;
            }
            place = below;
        }
        return place;
    }

    /** Whether a change of this setting takes effect at the next start only. */
    boolean needsRestart(JsonPointer pointer) {
        return declaration(pointer).path(RESTART).asBoolean();
    }
}
