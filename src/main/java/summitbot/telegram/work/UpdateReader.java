package summitbot.telegram.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.telegram.intake.StoredUpdate;

/**
 * Maps updates to TelegramBots' classes. Where a part is of a kind that they do not know yet, as another origin of a forwarded
 * message, the update is read without everything that the bot does not need.
 */
final class UpdateReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> NEEDED = List.of(
            "message_id",
            "message_thread_id",
            "is_topic_message",
            "from",
            "sender_chat",
            "chat",
            "chat_instance",
            "date",
            "edit_date",
            "forward_date",
            "is_automatic_forward",
            "via_bot",
            "media_group_id",
            "text",
            "caption",
            "entities",
            "caption_entities",
            "migrate_to_chat_id",
            "migrate_from_chat_id",
            "id",
            "data",
            "inline_message_id",
            "query",
            "offset");

    private UpdateReader() {}

    /** Lets Jackson look through the classes of an update, which takes a third of a second, before the first one comes. */
    static void warmUp() {
        try {
            Update unused = JSON.readValue(
                    "{\"update_id\":1,\"message\":{\"message_id\":1,\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"?\"}}",
                    Update.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the update; empty when even what the bot needs of it cannot be read. */
    static Optional<Update> read(StoredUpdate stored) {
        return map(stored.json()).or(() -> map(plain(stored)));
    }

    private static Optional<Update> map(JsonNode json) {
        try {
            return Optional.ofNullable(JSON.treeToValue(json, Update.class));
        } catch (JsonProcessingException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static JsonNode plain(StoredUpdate stored) {
        ObjectNode update = JSON.createObjectNode().put("update_id", stored.updateId());
        if (!stored.kind().isEmpty()) {
            update.set(stored.kind(), plain(stored.json().path(stored.kind())));
        }
        return update;
    }

    private static ObjectNode plain(JsonNode body) {
        ObjectNode plain = JSON.createObjectNode();
        NEEDED.stream().filter(body::hasNonNull).forEach(name -> plain.set(name, body.path(name)));
        for (String message : List.of("message", "reply_to_message")) {
            if (body.path(message).isObject()) {
                plain.set(message, plain(body.path(message)));
            }
        }
        if (body.path("forward_origin").isObject() && !plain.has("forward_date")) {
            // That it was forwarded matters, not from where.
            plain.set("forward_date", body.path("date"));
        }
        return plain;
    }
}
