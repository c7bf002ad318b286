package summitbot.telegram.moderation;

import java.util.Locale;
import java.util.Optional;
import summitbot.config.MessageKey;

/** A word behind a slash that moderators have besides those of everybody. */
enum ModeratorCommand {
    STATUS(MessageKey.MODERATION_COMMAND_STATUS),
    STATS(MessageKey.MODERATION_COMMAND_STATS),
    REVIEW(MessageKey.MODERATION_COMMAND_REVIEW),
    RELOAD(MessageKey.MODERATION_COMMAND_RELOAD),
    PAUSE(MessageKey.MODERATION_COMMAND_PAUSE),
    RESUME(MessageKey.MODERATION_COMMAND_RESUME);

    private final MessageKey description;

    ModeratorCommand(MessageKey description) {
        this.description = description;
    }

    /** What it does, for the list beside the input field. */
    MessageKey description() {
        return description;
    }

    /** Returns its name without the slash. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ModeratorCommand> of(String word) {
        for (ModeratorCommand command : values()) {
            if (command.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
