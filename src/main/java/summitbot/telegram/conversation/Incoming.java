package summitbot.telegram.conversation;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A message meant for the bot.
 *
 * @param message as it came
 * @param kind what is wanted
 * @param command the command, where it is a known one
 * @param text the question; behind a command what stands after it; without the bot's own name
 * @param forwarded whether somebody else wrote the text
 */
record Incoming(Message message, Kind kind, Optional<Command> command, String text, boolean forwarded) {
    /** What is wanted. */
    enum Kind {
        QUESTION,
        COMMAND,
        UNKNOWN_COMMAND,
        /** A kind of message that holds no words, as a sticker. */
        WORDLESS
    }

    long chatId() {
        return message.getChatId();
    }

    long personId() {
        return person().getId();
    }

    /**
     * Returns who wrote. Whoever writes as a group or a channel is that: Telegram names one and the same user for all of them, and
     * one's limits, language and past are not another's.
     */
    User person() {
        User from = message.getFrom();
        boolean hidden = Boolean.TRUE.equals(from.getIsBot()) && message.getSenderChat() != null;
        return hidden ? new User(message.getSenderChat().getId(), from.getFirstName(), true) : from;
    }

    /** Returns the album that its picture is a part of. */
    Optional<String> album() {
        return Optional.ofNullable(message.getMediaGroupId());
    }

    /** Returns the message it replies to; empty where it replies to none, or only stands in a forum topic. */
    Optional<Message> repliesTo() {
        return repliesTo(message);
    }

    static Optional<Message> repliesTo(Message message) {
        MaybeInaccessibleMessage replied = message.getReplyToMessage();
        return replied instanceof Message whole && whole.getForumTopicCreated() == null
                ? Optional.of(whole)
                : Optional.empty();
    }
}
