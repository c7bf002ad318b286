package summitbot.console;

import java.util.Map;
import summitbot.config.MessageKey;
import summitbot.config.Messages;

/**
 * The console's own words in one language.
 *
 * @param messages the texts
 * @param language code of the language, as {@code en}
 */
public record ConsoleTexts(Messages messages, String language) {
    /** Returns a text without placeholders. */
    public String text(MessageKey key) {
        return messages.text(language, key);
    }

    /** Returns a text with one placeholder filled in. */
    public String text(MessageKey key, String placeholder, String value) {
        return messages.text(language, key, Map.of(placeholder, value));
    }
}
