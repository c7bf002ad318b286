package summitbot.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Reads answers of the Bot API as trees. What Telegram has taken is not to be sent again because a field of its answer does not fit a
 * class, and one update that does not fit is not to hold up the others.
 */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /**
     * Returns the result.
     *
     * @throws TelegramApiRequestException with Telegram's error code and description, or with code 0 when it is no JSON
     */
    static JsonNode result(String answer) throws TelegramApiRequestException {
        JsonNode root;
        try {
            root = JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("an answer that is no JSON");
        }
        if (root.path("ok").asBoolean(false)) {
            return root.path("result");
        }
        throw new TelegramApiRequestException("refused", refusal(root));
    }

    private static ApiResponse<Object> refusal(JsonNode root) {
        JsonNode parameters = root.path("parameters");
        return ApiResponse.builder()
                .ok(false)
                .errorCode(root.path("error_code").asInt(0))
                .errorDescription(root.path("description").asText(""))
                .parameters(new ResponseParameters(
                        parameters.hasNonNull("migrate_to_chat_id")
                                ? (Long) parameters.path("migrate_to_chat_id").asLong()
                                : null,
                        parameters.hasNonNull("retry_after")
                                ? (Integer) parameters.path("retry_after").asInt()
                                : null))
                .build();
    }
}
