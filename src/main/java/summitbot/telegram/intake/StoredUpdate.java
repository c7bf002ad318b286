package summitbot.telegram.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An update as it came, with what is needed to find its way; read without mapping it to a class, which may fail.
 *
 * @param updateId its number
 * @param kind name of what it holds, as {@code message}; empty text when it holds nothing
 * @param chatId the chat
 * @param chatType private, group, supergroup or channel
 * @param userId who caused it; the chat in whose name it was written, where the person stays hidden
 * @param messageId the message it is about
 * @param date when the message was written or edited; empty where Telegram does not say
 * @param json the update
 * @param attempts how often work on it was begun before
 */
public record StoredUpdate(
        long updateId,
        String kind,
        Optional<Long> chatId,
        Optional<String> chatType,
        Optional<Long> userId,
        Optional<Integer> messageId,
        Optional<Instant> date,
        JsonNode json,
        int attempts) {
    private static final List<String> MESSAGES =
            List.of("message", "edited_message", "channel_post", "edited_channel_post");

    /** Reads what is known of an update; whatever is missing or of a strange type is empty. */
    public static StoredUpdate of(JsonNode json, int attempts) {
        String kind = "";
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!field.getKey().equals("update_id") && field.getValue().isObject()) {
                kind = field.getKey();
                break;
            }
        }
        JsonNode body = json.path(kind);
        JsonNode message = kind.equals("callback_query") ? body.path("message") : body;
        JsonNode date = body.hasNonNull("edit_date") ? body.path("edit_date") : body.path("date");
        return new StoredUpdate(
                json.path("update_id").asLong(),
                kind,
                number(message.path("chat").path("id")),
                Optional.of(message.path("chat").path("type").asText("")).filter(type -> !type.isEmpty()),
                number(writer(body).path("id")),
                number(message.path("message_id")).map(Long::intValue),
                number(date).filter(StoredUpdate::isTime).map(Instant::ofEpochSecond),
                json,
                attempts);
    }

    /** Whoever writes as a group or a channel is that: Telegram names one and the same user, a bot, for all of them. */
    private static JsonNode writer(JsonNode body) {
        boolean hidden = body.path("from").path("is_bot").asBoolean()
                && body.path("sender_chat").hasNonNull("id");
        return hidden ? body.path("sender_chat") : body.path("from");
    }

    /** Telegram counts seconds in 32 bits; far beyond them no time can be reckoned with. */
    private static boolean isTime(long epochSecond) {
        return epochSecond >= 0 && epochSecond <= 0xffff_ffffL;
    }

    private static Optional<Long> number(JsonNode node) {
        return node.canConvertToLong() && node.isIntegralNumber() ? Optional.of(node.asLong()) : Optional.empty();
    }

    /** Whether it is a message or an edited one. */
    public boolean isMessage() {
        return MESSAGES.contains(kind);
    }

    /** Returns the text of the message, or the words below its picture; empty where it has none, or is no message of a person. */
    public Optional<String> words() {
        if (!kind.equals("message") && !kind.equals("edited_message")) {
            return Optional.empty();
        }
        JsonNode message = json.path(kind);
        return Optional.of(message.path("text").asText(message.path("caption").asText("")));
    }

    /** Whether it comes from a group. */
    public boolean inGroup() {
        return chatType.filter(type -> type.endsWith("group")).isPresent();
    }
}
