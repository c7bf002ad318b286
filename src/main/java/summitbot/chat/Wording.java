package summitbot.chat;

import java.util.Map;
import summitbot.config.MessageKey;

/** What the bot says in its own words: the texts of {@code config/messages.yaml}, by key and language. */
@FunctionalInterface
public interface Wording {
    /**
     * Returns a text with its placeholders filled in.
     *
     * @param language code of the person's language, as {@code en} or {@code kk}; one without texts gets English
     * @param key name of the text
     * @param values value of each placeholder of the text
     */
    String text(String language, MessageKey key, Map<String, String> values);

    /** As {@link #text(String, MessageKey, Map)}, for a text without placeholders. */
    default String text(String language, MessageKey key) {
        return text(language, key, Map.of());
    }
}
