package summitbot.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what Ollama sends. Its first use loads Jackson (about 0.1 s), which a bot without a model can spare itself. */
final class OllamaJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OllamaJson() {}

    static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }
}
