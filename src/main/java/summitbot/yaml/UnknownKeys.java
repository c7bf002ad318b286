package summitbot.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes each unknown key and reads on, so that one run names them all. */
final class UnknownKeys extends DeserializationProblemHandler {
    private final List<YamlProblem> problems;

    UnknownKeys(List<YamlProblem> problems) {
        this.problems = problems;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String key)
            throws IOException {
        problems.add(new YamlProblem(
                parser.getParsingContext().pathAsPointer().toString(),
                key + " is not a known key; known are " + knownKeys(beanOrClass) + "."));
        parser.skipChildren();
        return true;
    }

    /** The keys of a record, in its order. */
    private static String knownKeys(Object beanOrClass) {
        Class<?> type = beanOrClass instanceof Class<?> given ? given : beanOrClass.getClass();
        RecordComponent[] components = type.getRecordComponents();
        return components == null
                ? "none"
                : Arrays.stream(components).map(UnknownKeys::key).collect(Collectors.joining(", "));
    }

    private static String key(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }
}
