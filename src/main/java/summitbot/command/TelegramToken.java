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
        Path file = Path.of(surroundings.variable(FILE_VARIABLE).get());
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(FILE_VARIABLE + ": there is no file " + file + ".");
        }
        if (TextFile.read(file, MAX_BYTES).isBlank()) {
            throw new InvalidInputException(
                    FILE_VARIABLE + ": the file " + file + " is empty; write the token into it.");
        }
        return "a token in the file that " + FILE_VARIABLE + " names";
    }
}
