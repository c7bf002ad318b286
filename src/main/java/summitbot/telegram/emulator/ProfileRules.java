package summitbot.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;

/** What Telegram demands of what a bot says of itself. */
final class ProfileRules {
    private static final int MAX_COMMANDS = 100;
    private static final int MAX_OF_A_COMMAND = 256;
    private static final int MAX_DESCRIPTION = 512;
    private static final int MAX_SHORT_DESCRIPTION = 120;

    private ProfileRules() {}

    static void check(JsonNode parameters) throws Refused {
        if (!parameters.path("language_code").asText("").matches("|[a-z]{2}")) {
            throw Refused.badRequest("invalid language code specified");
        }
        if (parameters.path("commands").size() > MAX_COMMANDS) {
            throw Refused.badRequest("too many commands");
        }
        for (JsonNode command : parameters.path("commands")) {
            int letters = command.path("description").asText("").length();
            if (!command.path("command").asText("").matches("[a-z0-9_]{1,32}")) {
                throw Refused.badRequest("BOT_COMMAND_INVALID");
            }
            if (letters < 1 || letters > MAX_OF_A_COMMAND) {
                throw Refused.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        if (parameters.path("description").asText("").length() > MAX_DESCRIPTION
                || parameters.path("short_description").asText("").length() > MAX_SHORT_DESCRIPTION) {
            throw Refused.badRequest("the description is too long");
        }
    }
}
