package summitbot.telegram.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates} with the updates as they come. TelegramBots' own method maps them all at once: one that does not fit its classes
 * fails the whole call, each time again.
 */
public final class FetchUpdates extends BotApiMethod<ArrayList<JsonNode>> {
    /** What the bot is for; what Telegram may add later is left out. */
    public static final List<String> KINDS =
            List.of("message", "edited_message", "channel_post", "inline_query", "callback_query", "my_chat_member");

    private static final int MOST = 100;

    private final long offset;
    private final int timeoutSeconds;

    /**
     * @param offset number of the first update wanted, which confirms all before it; 0 for the earliest not confirmed
     * @param timeoutSeconds how long the server waits for an update
     */
    public FetchUpdates(long offset, int timeoutSeconds) {
        this.offset = offset;
        this.timeoutSeconds = timeoutSeconds;
    }

    @Override
    public String getMethod() {
        return "getUpdates";
    }

    @JsonProperty("offset")
    public long offset() {
        return offset;
    }

    @JsonProperty("timeout")
    public int timeoutSeconds() {
        return timeoutSeconds;
    }

    @JsonProperty("limit")
    public int limit() {
        return MOST;
    }

    @JsonProperty("allowed_updates")
    public List<String> allowedUpdates() {
        return KINDS;
    }

    @Override
    public ArrayList<JsonNode> deserializeResponse(String answer) throws TelegramApiRequestException {
        ArrayList<JsonNode> updates = new ArrayList<>();
        Answers.result(answer).forEach(updates::add);
        return updates;
    }
}
