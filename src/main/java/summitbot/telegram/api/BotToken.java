package summitbot.telegram.api;

import summitbot.failure.InvalidInputException;

/**
 * The secret that stands for the bot. Its value never enters a log, a message or the name of a thread.
 *
 * @param value as BotFather gives it
 */
public record BotToken(String value) {
    /** @throws InvalidInputException when it cannot be a token; says nothing of its value */
    public BotToken {
        if (!value.matches("[A-Za-z0-9_:-]{3,200}")) {
            throw new InvalidInputException(
                    "TELEGRAM_BOT_TOKEN is not a token; allowed are letters, digits, _ and - around one colon, as BotFather gives it.");
        }
    }

    /** Returns the text without the token. */
    public String hideIn(String text) {
        return text.replace(value, "…");
    }

    @Override
    public String toString() {
        return "the token";
    }
}
