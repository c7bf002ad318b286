package summitbot.telegram.message;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Where a message goes.
 *
 * @param chatId the chat
 * @param topic the forum topic; empty for chats without topics and for the general topic
 * @param replyTo the message replied to; where it is gone the message is sent all the same, as no reply
 */
public record Target(long chatId, Optional<Integer> topic, Optional<Integer> replyTo) {
    /** A chat, no topic, no reply. */
    public static Target chat(long chatId) {
        return new Target(chatId, Optional.empty(), Optional.empty());
    }

    /** A reply to a message, in the same topic. */
    public static Target replyTo(MaybeInaccessibleMessage message) {
        return new Target(message.getChatId(), topicOf(message), Optional.of(message.getMessageId()));
    }

    /** Groups without topics number their threads of replies, too: only a topic message names a topic. */
    private static Optional<Integer> topicOf(MaybeInaccessibleMessage message) {
        return message instanceof Message whole && whole.isTopicMessage()
                ? Optional.ofNullable(whole.getMessageThreadId())
                : Optional.empty();
    }
}
