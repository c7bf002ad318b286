package summitbot.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what servers of models send. Its first use loads Jackson (about 0.1 s), which a bot without a model can spare itself. */
public final class ModelJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ModelJson() {}

    /**
     * Reads one JSON value; a missing node where there is none.
     *
     * @throws JsonProcessingException when it is not JSON
     */
    public static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }
}
