package summitbot.telegram.rendering;

import java.util.List;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * A stretch of a message that stays in one piece where it fits into one message.
 *
 * @param text not empty
 * @param entities offsets relative to the text
 */
record Block(String text, List<MessageEntity> entities) {
    /** Longer quotes are folded to three lines that open when tapped. */
    private static final int LONG_QUOTE = 400;

    /** Text without formatting; halves of surrogate pairs, which no JSON can carry, are replaced. */
    static Block plain(String text) {
        return new Block(Surrogates.repaired(text), List.of());
    }

    /** A quote, exactly as printed, and the line that says whose it is. */
    static Block quote(String quote, String attribution) {
        String type = quote.length() > LONG_QUOTE ? "expandable_blockquote" : "blockquote";
        return new Block(quote + "\n" + Surrogates.repaired(attribution), List.of(entity(type, 0, quote.length())));
    }

    static MessageEntity entity(String type, int offset, int length) {
        return MessageEntity.builder().type(type).offset(offset).length(length).build();
    }

    static MessageEntity moved(MessageEntity entity, int by) {
        return entity(entity.getType(), entity.getOffset() + by, entity.getLength());
    }
}
