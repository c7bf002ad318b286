package summitbot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.TextFile;

/** Where the token of the Telegram bot comes from: the environment or a file named there. Its value never enters a message. */
final class TelegramToken {
    static final String VARIABLE = "TELEGRAM_BOT_TOKEN";
    static final String FILE_VARIABLE = "TELEGRAM_BOT_TOKEN_FILE";

    private static final long MAX_BYTES = 1_000;

    private TelegramToken() {}

    /** Whether a token is named, right or wrong. */
    static boolean present(Surroundings surroundings) {
        return surroundings.variable(VARIABLE).isPresent()
                || surroundings.variable(FILE_VARIABLE).isPresent();
    }

    /**
     * Returns the token.
     *
     * @throws InvalidInputException when none is named, or the file is missing or empty
     */
    static String require(Surroundings surroundings) {
        if (!present(surroundings)) {
            throw new InvalidInputException(
                    "There is no token; set " + VARIABLE + " to the token of your bot, which @BotFather"
                            + " on Telegram gives you, or " + FILE_VARIABLE + " to a file that holds it.");
        }
        return surroundings.variable(VARIABLE).orElseGet(() -> read(surroundings));
    }

    /**
     * Returns in one sentence what is set; the file is looked into.
     *
     * @throws InvalidInputException when the file is missing or empty
     */
    static String describe(Surroundings surroundings) {
        if (surroundings.variable(VARIABLE).isPresent()) {
            return VARIABLE + " is set";
        }
        if (surroundings.variable(FILE_VARIABLE).isEmpty()) {
            return "no token (" + VARIABLE + " or " + FILE_VARIABLE + "); the console chat needs none";
        }
        read(surroundings);
        return "a token in the file that " + FILE_VARIABLE + " names";
    }

    private static String read(Surroundings surroundings) {
        Path file = Path.of(surroundings.variable(FILE_VARIABLE).orElseThrow());
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(FILE_VARIABLE + ": there is no file " + file + ".");
        }
        String token = TextFile.read(file, MAX_BYTES).strip();
        if (token.isEmpty()) {
            throw new InvalidInputException(
                    FILE_VARIABLE + ": the file " + file + " is empty; write the token into it.");
        }
        return token;
    }
}
