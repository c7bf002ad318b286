package summitbot.telegram.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Updates as Telegram sends them, made of JSON. */
final class TestUpdates {
    static final long ANN = 11;
    static final long BOB = 12;
    static final long GROUP = -100_5;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final AtomicInteger nextId = new AtomicInteger(1);
    private String clientLanguage = "en";

    /** The language of the client of everybody who writes from now on. */
    void clientLanguage(String code) {
        clientLanguage = code;
    }

    /** A message to the bot alone; the fields are JSON, as {@code "text": "Hello"}. */
    Update privately(long person, String fields) {
        return update("message", message(person, person, "private", fields));
    }

    /** A text to the bot alone. */
    Update text(long person, String text) {
        return privately(person, "\"text\": " + quoted(text));
    }

    /** A message in the group. */
    Update inGroup(long person, String fields) {
        return update("message", message(person, GROUP, "supergroup", fields));
    }

    /** The same message with another text. */
    Update edited(Update original, String text) {
        int id = original.getMessage().getMessageId();
        long person = original.getMessage().getFrom().getId();
        String changed = message(person, person, "private", "\"edit_date\": 2000000100, \"text\": " + quoted(text));
        return update("edited_message", changed.replaceFirst("\"message_id\": \\d+", "\"message_id\": " + id));
    }

    /** A press of a button below a message of the bot. */
    Update press(long person, long chatId, int messageId, String data) {
        return update("callback_query", """
                {"id": "press%d", "from": %s, "chat_instance": "1", "data": %s,
                 "message": {"message_id": %d, "date": 2000000000, "from": %s, "chat": {"id": %d, "type": "%s"}, "text": "…"}}
                """.formatted(
                        nextId.incrementAndGet(),
                        person(person),
                        quoted(data),
                        messageId,
                        bot(),
                        chatId,
                        chatId > 0 ? "private" : "supergroup"));
    }

    Update inline(long person, String query) {
        return update("inline_query", """
                {"id": "query%d", "from": %s, "query": %s, "offset": ""}
                """.formatted(nextId.incrementAndGet(), person(person), quoted(query)));
    }

    Update update(String kind, String json) {
        String whole = "{\"update_id\": %d, \"%s\": %s}".formatted(nextId.incrementAndGet(), kind, json);
        try {
            return JSON.readValue(whole, Update.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(whole, e);
        }
    }

    String message(long person, long chatId, String type, String fields) {
        return """
                {"message_id": %d, "date": 2000000000, "from": %s, "chat": {"id": %d, "type": "%s", "title": "T"}, %s}
                """.formatted(nextId.incrementAndGet(), person(person), chatId, type, fields);
    }

    /** {@code "reply_to_message": …} for a reply to a message of the bot. */
    static String replyToBot(long chatId, int messageId) {
        return "\"reply_to_message\": {\"message_id\": %d, \"date\": 2000000000, \"from\": %s, \"chat\": {\"id\": %d, \"type\": \"%s\"}, \"text\": \"…\"}"
                .formatted(messageId, bot(), chatId, chatId > 0 ? "private" : "supergroup");
    }

    private String person(long id) {
        ObjectNode person = JSON.createObjectNode();
        person.put("id", id).put("is_bot", false).put("first_name", "P" + id).put("language_code", clientLanguage);
        return person.toString();
    }

    private static String bot() {
        return "{\"id\": 99, \"is_bot\": true, \"first_name\": \"Bot\", \"username\": \"test_bot\"}";
    }

    static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }
}
