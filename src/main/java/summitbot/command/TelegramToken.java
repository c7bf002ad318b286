package summitbot.command;

import summitbot.failure.InvalidInputException;

/** Where the token of the Telegram bot comes from: the environment or a file named there. Its value never enters a message. */
final class TelegramToken {
    private static final Secret TOKEN = new Secret("TELEGRAM_BOT_TOKEN", "token");

    private TelegramToken() {}

    /** Whether a token is named, right or wrong. */
    static boolean present(Surroundings surroundings) {
        return TOKEN.present(surroundings);
    }

    /**
     * Returns the token.
     *
     * @throws InvalidInputException when none is named, or the file is missing or empty
     */
    static String require(Surroundings surroundings) {
        return TOKEN.value(surroundings)
                .orElseThrow(() -> new InvalidInputException("There is no token; set " + TOKEN.variable()
                        + " to the token of your bot, which @BotFather on Telegram gives you, or "
                        + TOKEN.fileVariable() + " to a file that holds it."));
    }

    /**
     * Returns in one sentence what is set; the file is looked into.
     *
     * @throws InvalidInputException when the file is missing or empty
     */
    static String describe(Surroundings surroundings) {
        if (TOKEN.value(surroundings).isEmpty()) {
            return "no token (" + TOKEN.variable() + " or " + TOKEN.fileVariable() + "); the console chat needs none";
        }
        return TOKEN.source(surroundings).orElseThrow().equals(TOKEN.variable())
                ? TOKEN.variable() + " is set"
                : "a token in the file that " + TOKEN.fileVariable() + " names";
    }
}
