package summitbot.answer.generation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the complete JSON objects in a text that may hold other things around them. */
final class JsonObjects {
    /** A model's thoughts end here where a server leaves them in the reply; drafts within them do not count. */
    private static final String THOUGHTS_END = "</think>";

    /** How many places are tried, so that a reply of braces alone costs little. */
    private static final int MAX_TRIES = 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .build();

    private JsonObjects() {}

    /** Returns the outermost objects in order; empty when there is none. Doubled keys and endless numbers make one unreadable. */
    static List<JsonNode> in(String text) {
        int thoughts = text.lastIndexOf(THOUGHTS_END);
        String reply = thoughts < 0 ? text : text.substring(thoughts + THOUGHTS_END.length());
        List<JsonNode> found = new ArrayList<>();
        int from = reply.indexOf('{');
        for (int tries = 0; from >= 0 && tries < MAX_TRIES; tries++) {
            int next = from + 1;
            try (JsonParser parser = MAPPER.createParser(reply.substring(from))) {
                JsonNode object = MAPPER.readTree(parser);
                if (isFinite(object)) {
                    found.add(object);
                }
                next = from + (int) parser.currentLocation().getCharOffset();
            } catch (JsonProcessingException e) {
                // Not an object of its own: look for the next brace.
            } catch (IOException e) {
                throw new IllegalStateException("reading from memory failed", e);
            }
            from = reply.indexOf('{', next);
        }
        return found;
    }

    /** A number beyond what a double holds reads as infinite, and the check of the schema fails on it. */
    private static boolean isFinite(JsonNode node) {
        if (node.isContainerNode()) {
            for (JsonNode child : node) {
                if (!isFinite(child)) {
                    return false;
                }
            }
        }
        return !node.isDouble() || Double.isFinite(node.doubleValue());
    }
}
