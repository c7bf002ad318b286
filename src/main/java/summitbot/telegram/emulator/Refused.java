package summitbot.telegram.emulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What Telegram refuses, with its error code and words. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient ObjectNode parameters = JsonNodeFactory.instance.objectNode();

    Refused(int code, String description) {
        super(description);
        this.code = code;
    }

    static Refused badRequest(String description) {
        return new Refused(400, "Bad Request: " + description);
    }

    static Refused flood(int seconds) {
        Refused refused = new Refused(429, "Too Many Requests: retry after " + seconds);
        refused.parameters.put("retry_after", seconds);
        return refused;
    }

    static Refused migrated(long to) {
        Refused refused = badRequest("group chat was upgraded to a supergroup chat");
        refused.parameters.put("migrate_to_chat_id", to);
        return refused;
    }

    int code() {
        return code;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("ok", false).put("error_code", code).put("description", getMessage());
        if (!parameters.isEmpty()) {
            json.set("parameters", parameters);
        }
        return json;
    }
}
