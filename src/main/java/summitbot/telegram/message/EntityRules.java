package summitbot.telegram.message;

import java.util.List;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/** What Telegram demands of the entities of a text, checked before it can refuse them. */
final class EntityRules {
    private EntityRules() {}

    /** @throws IllegalArgumentException with the first entity that breaks a rule */
    static void check(String text, List<MessageEntity> entities) {
        for (MessageEntity entity : entities) {
            checkRange(text, entity);
        }
        for (int i = 0; i < entities.size(); i++) {
            for (int j = i + 1; j < entities.size(); j++) {
                checkNesting(entities.get(i), entities.get(j));
            }
        }
    }

    private static void checkRange(String text, MessageEntity entity) {
        int start = entity.getOffset();
        int end = start + entity.getLength();
        if (start < 0 || end <= start || end > text.length()) {
            throw refused(entity, "it lies outside the text of " + text.length() + " units");
        }
        if (splitsPair(text, start) || splitsPair(text, end)) {
            throw refused(entity, "it splits a surrogate pair");
        }
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static void checkNesting(MessageEntity one, MessageEntity other) {
        int oneEnd = one.getOffset() + one.getLength();
        int otherEnd = other.getOffset() + other.getLength();
        boolean apart = oneEnd <= other.getOffset() || otherEnd <= one.getOffset();
        if (apart) {
            return;
        }
        boolean inside = one.getOffset() <= other.getOffset() && otherEnd <= oneEnd
                || other.getOffset() <= one.getOffset() && oneEnd <= otherEnd;
        if (!inside) {
            throw refused(other, "it crosses the end of another");
        }
        if (isBlockquote(one) && isBlockquote(other)) {
            throw refused(other, "a blockquote lies in another");
        }
    }

    private static boolean isBlockquote(MessageEntity entity) {
        return entity.getType().endsWith("blockquote");
    }

    private static IllegalArgumentException refused(MessageEntity entity, String reason) {
        return new IllegalArgumentException("entity " + entity.getType() + " at " + entity.getOffset() + ", length "
                + entity.getLength() + ": " + reason);
    }
}
