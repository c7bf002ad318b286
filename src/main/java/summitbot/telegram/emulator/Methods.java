package summitbot.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the methods of the Bot API do. */
final class Methods {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_RESULTS = 50;
    private static final int MAX_ID_BYTES = 64;

    final UpdateQueue updates = new UpdateQueue();
    final Map<Long, Map<Integer, BotMessage>> sent = new LinkedHashMap<>();
    final Map<Long, Set<Integer>> people = new ConcurrentHashMap<>();
    final Set<Long> blocked = ConcurrentHashMap.newKeySet();
    final Map<Long, Long> migrated = new ConcurrentHashMap<>();
    final Set<String> openCallbacks = ConcurrentHashMap.newKeySet();
    final Map<String, String> profile = new HashMap<>();
    final ObjectNode me;
    private final Map<Long, Integer> lastMessage = new ConcurrentHashMap<>();
    private final FloodRules flood = new FloodRules();
    volatile boolean floodControl;

    Methods(ObjectNode me) {
        this.me = me;
    }

    /** Returns the next number of a message in a chat; people's and the bot's count together. */
    int nextMessage(long chatId) {
        return lastMessage.merge(chatId, 1, Integer::sum);
    }

    JsonNode call(Call call) throws Refused, InterruptedException {
        return switch (call.method()) {
            case "getme" -> me;
            case "getupdates" -> getUpdates(call);
            case "sendmessage" -> sendMessage(call);
            case "editmessagetext" -> editMessageText(call);
            case "editmessagereplymarkup" -> editReplyMarkup(call);
            case "deletemessage" -> deleteMessage(call);
            case "sendchataction" -> sendChatAction(call);
            case "answercallbackquery" -> answerCallback(call);
            case "answerinlinequery" -> answerInline(call);
            case "leavechat" -> NODES.booleanNode(true);
            case "deletewebhook" -> webhook(call, false);
            case "setwebhook" -> webhook(call, true);
            case "getwebhookinfo" -> NODES.objectNode().put("url", profile.getOrDefault("webhook", ""));
            case "setmycommands", "deletemycommands", "setmydescription", "setmyshortdescription", "setmyname" ->
                set(call);
            case "getmycommands", "getmydescription", "getmyshortdescription", "getmyname" -> get(call);
            default -> throw new Refused(404, "Not Found");
        };
    }

    private JsonNode getUpdates(Call call) throws Refused, InterruptedException {
        ArrayNode result = NODES.arrayNode();
        int limit = call.parameters().path("limit").asInt(100);
        updates.take(
                        call.number("offset"),
                        limit,
                        call.parameters().path("timeout").asInt())
                .forEach(result::add);
        return result;
    }

    private long chat(Call call) throws Refused {
        long chatId = call.number("chat_id");
        if (migrated.containsKey(chatId)) {
            throw Refused.migrated(migrated.get(chatId));
        }
        if (blocked.contains(chatId)) {
            throw new Refused(403, "Forbidden: bot was blocked by the user");
        }
        if (!people.containsKey(chatId)) {
            throw Refused.badRequest("chat not found");
        }
        return chatId;
    }

    private synchronized JsonNode sendMessage(Call call) throws Refused {
        long chatId = chat(call);
        TextRules.checkText(call.parameters());
        JsonNode reply = call.parameters().path("reply_parameters");
        Optional<Integer> replyTo = Optional.empty();
        if (reply.has("message_id")) {
            int number = reply.path("message_id").asInt();
            if (people.get(chatId).contains(number) || shown(chatId).containsKey(number)) {
                replyTo = Optional.of(number);
            } else if (!reply.path("allow_sending_without_reply").asBoolean()) {
                throw Refused.badRequest("message to be replied not found");
            }
        }
        checkFlood(chatId);
        BotMessage message = new BotMessage(
                chatId,
                nextMessage(chatId),
                call.text("text"),
                entities(call),
                keyboard(call),
                replyTo,
                Optional.of(call.parameters().path("message_thread_id").asInt()).filter(topic -> topic > 0),
                0);
        shown(chatId).put(message.messageId(), message);
        return json(message);
    }

    private BotMessage toEdit(long chatId, Call call) throws Refused {
        BotMessage message = shown(chatId).get((int) call.number("message_id"));
        if (message == null) {
            throw Refused.badRequest("message to edit not found");
        }
        return message;
    }

    private synchronized JsonNode editMessageText(Call call) throws Refused {
        long chatId = chat(call);
        BotMessage message = toEdit(chatId, call);
        TextRules.checkText(call.parameters());
        if (message.text().equals(call.text("text"))
                && message.entities().equals(entities(call))
                && message.keyboard().equals(keyboard(call))) {
            throw Refused.badRequest(
                    "message is not modified: specified new message content and reply markup are exactly the same as a"
                            + " current content and reply markup of the message");
        }
        checkFlood(chatId);
        BotMessage edited = message.edited(call.text("text"), entities(call), keyboard(call));
        shown(chatId).put(edited.messageId(), edited);
        return json(edited);
    }

    private synchronized JsonNode editReplyMarkup(Call call) throws Refused {
        long chatId = chat(call);
        BotMessage message = toEdit(chatId, call);
        TextRules.checkButtons(call.parameters().path("reply_markup"));
        if (message.keyboard().equals(keyboard(call))) {
            throw Refused.badRequest("message is not modified");
        }
        BotMessage edited = message.edited(message.text(), message.entities(), keyboard(call));
        shown(chatId).put(edited.messageId(), edited);
        return json(edited);
    }

    private synchronized JsonNode deleteMessage(Call call) throws Refused {
        if (shown(chat(call)).remove((int) call.number("message_id")) == null) {
            throw Refused.badRequest("message to delete not found");
        }
        return NODES.booleanNode(true);
    }

    private JsonNode sendChatAction(Call call) throws Refused {
        chat(call);
        return NODES.booleanNode(true);
    }

    private JsonNode answerCallback(Call call) throws Refused {
        if (!openCallbacks.remove(call.text("callback_query_id"))) {
            throw Refused.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        if (call.text("text").length() > 200) {
            throw Refused.badRequest("MESSAGE_TOO_LONG");
        }
        return NODES.booleanNode(true);
    }

    private JsonNode answerInline(Call call) throws Refused {
        JsonNode button = call.parameters().path("button");
        if (!button.path("start_parameter").asText("x").matches("[A-Za-z0-9_-]{1,64}")) {
            throw Refused.badRequest("START_PARAM_INVALID");
        }
        JsonNode results = call.parameters().path("results");
        if (results.size() > MAX_RESULTS) {
            throw Refused.badRequest("RESULTS_TOO_MUCH");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode result : results) {
            String id = result.path("id").asText("");
            if (id.isEmpty() || id.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_ID_BYTES) {
                throw Refused.badRequest("RESULT_ID_INVALID");
            }
            if (ids.contains(id)) {
                throw Refused.badRequest("RESULT_ID_DUPLICATE");
            }
            ids.add(id);
            if (result.path("title").asText("").isBlank()) {
                throw Refused.badRequest("ARTICLE_TITLE_EMPTY");
            }
            TextRules.checkText(result.path("input_message_content"), "message_text");
        }
        return NODES.booleanNode(true);
    }

    private JsonNode webhook(Call call, boolean set) {
        profile.put("webhook", set ? call.text("url") : "");
        profile.put("secret", set ? call.text("secret_token") : "");
        updates.webhook(set && !call.text("url").isEmpty());
        return NODES.booleanNode(true);
    }

    private synchronized JsonNode set(Call call) throws Refused {
        ProfileRules.check(call.parameters());
        String scope = call.parameters().path("scope").path("type").asText("default");
        String name = call.method().substring(call.method().indexOf("my"));
        profile.put(
                name + "/" + scope + "/" + call.text("language_code"),
                call.parameters()
                        .path(name.equals("mycommands") ? "commands" : name.substring(2))
                        .toString());
        return NODES.booleanNode(true);
    }

    private synchronized JsonNode get(Call call) {
        String scope = call.parameters().path("scope").path("type").asText("default");
        String name = call.method().substring(3);
        String value = profile.get(name + "/" + scope + "/" + call.text("language_code"));
        if (name.equals("mycommands")) {
            try {
                return value == null
                        ? NODES.arrayNode()
                        : new com.fasterxml.jackson.databind.ObjectMapper().readTree(value);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                return NODES.arrayNode();
            }
        }
        String key = name.equals("myshortdescription") ? "short_description" : name.substring(2);
        return NODES.objectNode().put(key, value == null ? "" : value.replaceAll("^\"|\"$", ""));
    }

    private void checkFlood(long chatId) throws Refused {
        if (floodControl) {
            flood.check(chatId, System.nanoTime());
        }
    }

    Map<Integer, BotMessage> shown(long chatId) {
        return sent.computeIfAbsent(chatId, id -> new LinkedHashMap<>());
    }

    private static JsonNode entities(Call call) {
        JsonNode entities = call.parameters().path("entities");
        return entities.isMissingNode() ? NODES.arrayNode() : entities;
    }

    private static Optional<JsonNode> keyboard(Call call) {
        return Optional.of(call.parameters().path("reply_markup"))
                .filter(markup -> !markup.path("inline_keyboard").isEmpty());
    }

    private JsonNode json(BotMessage message) {
        ObjectNode json = NODES.objectNode();
        json.put("message_id", message.messageId());
        json.put("date", System.currentTimeMillis() / 1000);
        json.putObject("chat").put("id", message.chatId()).put("type", "private");
        json.set("from", me);
        json.put("text", message.text());
        return json;
    }
}
