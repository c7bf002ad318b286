package summitbot.telegram.message;

import java.util.List;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * The text of one message with entities built by the program: no parse mode, so no character of a user or an article can break it.
 * Immutable as long as nobody changes the entities.
 *
 * @param text 1 to {@value #MAX_UNITS} UTF-16 code units, not only white space
 * @param entities within the text, never between the halves of a surrogate pair; offsets and lengths in UTF-16 code units. Two that
 *     overlap lie one inside the other, and a blockquote lies in no other blockquote.
 */
public record FormattedText(String text, List<MessageEntity> entities) {
    /** Longest message text, in UTF-16 code units, as Telegram counts it after parsing entities. */
    public static final int MAX_UNITS = 4096;

    /** @throws IllegalArgumentException when Telegram would refuse the text or an entity: a mistake of the program */
    public FormattedText {
        if (text.length() > MAX_UNITS || text.isBlank()) {
            throw new IllegalArgumentException(
                    "a message text has " + text.length() + " UTF-16 code units; allowed are 1 to " + MAX_UNITS);
        }
        entities = List.copyOf(entities);
        EntityRules.check(text, entities);
    }

    /** A text without formatting. */
    public static FormattedText plain(String text) {
        return new FormattedText(text, List.of());
    }
}
