package summitbot.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Somebody who writes to the bot, in private or in a group. */
public final class Person {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final BotApiServer server;
    private final long userId;
    private final long chatId;
    private final String chatType;
    private String language = "en";

    private Person(BotApiServer server, long userId, long chatId, String chatType) {
        this.server = server;
        this.userId = userId;
        this.chatId = chatId;
        this.chatType = chatType;
    }

    /** In a private chat, which has the person's number. */
    public static Person privately(BotApiServer server, long userId) {
        return new Person(server, userId, userId, "private");
    }

    /** In a group, whose number is negative. */
    public static Person inGroup(BotApiServer server, long userId, long chatId) {
        return new Person(server, userId, chatId, "supergroup");
    }

    public Person speaking(String code) {
        language = code;
        return this;
    }

    /** Writes a text; returns the number of the message. */
    public int write(String text) {
        return write(text, message -> {});
    }

    /**
     * Writes a text.
     *
     * @param more what else the message has
     */
    public int write(String text, Consumer<ObjectNode> more) {
        int number = server.nextMessageId(chatId);
        server.send(update("message", message(number, text, more)));
        return number;
    }

    /** Edits a message. */
    public void edit(int messageId, String text) {
        server.send(update("edited_message", message(messageId, text, message -> message.put("edit_date", now()))));
    }

    /** Presses a button below a message of the bot; returns the number of the press. */
    public String press(BotMessage message, String data) {
        String id = "press-" + server.nextUpdateId();
        server.openCallback(id);
        ObjectNode query =
                NODES.objectNode().put("id", id).put("chat_instance", "1").put("data", data);
        query.set("from", from());
        ObjectNode shown = query.putObject("message");
        shown.put("message_id", message.messageId()).put("date", now()).put("text", message.text());
        shown.set("chat", chat());
        shown.set("from", server.me());
        server.send(update("callback_query", query));
        return id;
    }

    /** Asks in inline mode. */
    public String inline(String text) {
        String id = "inline-" + server.nextUpdateId();
        ObjectNode query = NODES.objectNode().put("id", id).put("query", text).put("offset", "");
        query.set("from", from());
        server.send(update("inline_query", query));
        return id;
    }

    /** Returns an update that holds this. */
    public ObjectNode update(String kind, JsonNode body) {
        ObjectNode update = NODES.objectNode().put("update_id", server.nextUpdateId());
        update.set(kind, body);
        return update;
    }

    /** Returns a message of this person as Telegram sends it. */
    public ObjectNode message(int number, String text, Consumer<ObjectNode> more) {
        ObjectNode message = NODES.objectNode().put("message_id", number).put("date", now());
        message.set("from", from());
        message.set("chat", chat());
        message.put("text", text);
        if (text.startsWith("/")) {
            int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
            message.putArray("entities")
                    .addObject()
                    .put("type", "bot_command")
                    .put("offset", 0)
                    .put("length", end);
        }
        more.accept(message);
        return message;
    }

    private ObjectNode from() {
        return NODES.objectNode()
                .put("id", userId)
                .put("is_bot", false)
                .put("first_name", "Ada")
                .put("language_code", language);
    }

    private ObjectNode chat() {
        ObjectNode chat = NODES.objectNode().put("id", chatId).put("type", chatType);
        return chatType.equals("private") ? chat.put("first_name", "Ada") : chat.put("title", "A group");
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }

    public long userId() {
        return userId;
    }

    public long chatId() {
        return chatId;
    }
}
