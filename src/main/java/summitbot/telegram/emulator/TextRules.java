package summitbot.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What Telegram demands of a text, its entities and its buttons. */
final class TextRules {
    private static final int MAX_UNITS = 4096;
    private static final int MAX_CALLBACK_BYTES = 64;

    private TextRules() {}

    static void checkText(JsonNode parameters) throws Refused {
        checkText(parameters, "text");
        checkButtons(parameters.path("reply_markup"));
    }

    /** @param name of the parameter that holds the text */
    static void checkText(JsonNode parameters, String name) throws Refused {
        String text = parameters.path(name).asText("");
        if (text.isBlank()) {
            throw Refused.badRequest("message text is empty");
        }
        if (text.length() > MAX_UNITS) {
            throw Refused.badRequest("message is too long");
        }
        if (parameters.hasNonNull("parse_mode")) {
            throw Refused.badRequest("parse mode is not expected here");
        }
        if (!parameters.path("link_preview_options").path("is_disabled").asBoolean()) {
            throw Refused.badRequest("link previews are not expected here");
        }
        checkEntities(text, parameters.path("entities"));
    }

    private static void checkEntities(String text, JsonNode entities) throws Refused {
        List<int[]> quotes = new ArrayList<>();
        List<int[]> ranges = new ArrayList<>();
        for (JsonNode entity : entities) {
            int start = entity.path("offset").asInt(-1);
            int end = start + entity.path("length").asInt(-1);
            String type = entity.path("type").asText("");
            if (start < 0 || end <= start || end > text.length() || splits(text, start) || splits(text, end)) {
                throw Refused.badRequest("entity " + type + " at " + start + " is out of the text");
            }
            int[] range = {start, end};
            for (int[] other : ranges) {
                boolean apart = end <= other[0] || other[1] <= start;
                boolean inside = other[0] <= start && end <= other[1] || start <= other[0] && other[1] <= end;
                if (!apart && !inside) {
                    throw Refused.badRequest("entities overlap");
                }
            }
            if (type.endsWith("blockquote")) {
                for (int[] other : quotes) {
                    if (start < other[1] && other[0] < end) {
                        throw Refused.badRequest("blockquotes are nested");
                    }
                }
                quotes.add(range);
            }
            ranges.add(range);
        }
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    static void checkButtons(JsonNode markup) throws Refused {
        for (JsonNode row : markup.path("inline_keyboard")) {
            for (JsonNode button : row) {
                int bytes = button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
                boolean other = button.has("url")
                        || button.has("switch_inline_query")
                        || button.has("switch_inline_query_current_chat");
                if (button.path("text").asText("").isEmpty() || !other && (bytes < 1 || bytes > MAX_CALLBACK_BYTES)) {
                    throw Refused.badRequest("BUTTON_DATA_INVALID");
                }
            }
        }
    }
}
