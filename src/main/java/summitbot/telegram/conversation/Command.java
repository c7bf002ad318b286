package summitbot.telegram.conversation;

import java.util.Locale;
import java.util.Optional;
import summitbot.config.MessageKey;

/** A word behind a slash that the bot obeys. */
enum Command {
    START(MessageKey.TELEGRAM_COMMAND_START, false),
    HELP(MessageKey.TELEGRAM_COMMAND_HELP, true),
    ASK(MessageKey.TELEGRAM_COMMAND_ASK, true),
    SOURCES(MessageKey.TELEGRAM_COMMAND_SOURCES, true),
    LANGUAGE(MessageKey.TELEGRAM_COMMAND_LANGUAGE, true),
    ABOUT(MessageKey.TELEGRAM_COMMAND_ABOUT, true),
    PRIVACY(MessageKey.TELEGRAM_COMMAND_PRIVACY, true),
    FORGET(MessageKey.TELEGRAM_COMMAND_FORGET, true),
    CANCEL(MessageKey.TELEGRAM_COMMAND_CANCEL, true);

    /** What the console calls {@link #SOURCES} too. */
    private static final String ARTICLES = "articles";

    private final MessageKey description;
    private final boolean inGroups;

    Command(MessageKey description, boolean inGroups) {
        this.description = description;
        this.inGroups = inGroups;
    }

    /** What it does, for the list beside the input field. */
    MessageKey description() {
        return description;
    }

    /** Whether it is listed in groups; all work there. */
    boolean inGroups() {
        return inGroups;
    }

    /** Returns its name without the slash. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Command> of(String word) {
        if (word.equalsIgnoreCase(ARTICLES)) {
            return Optional.of(SOURCES);
        }
        for (Command command : values()) {
            if (command.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
