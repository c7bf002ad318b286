package summitbot.telegram.delivery;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Which reply answers which message, kept across restarts for as long as answers are. Safe for concurrent use. */
public interface SentReplies {
    /**
     * A reply that was sent.
     *
     * @param chatId the chat
     * @param userId who asked
     * @param questionMessageId the message replied to
     * @param answer number of the recorded answer; empty where it shows none
     */
    record SentReply(long chatId, long userId, int questionMessageId, OptionalLong answer) {}

    /** Returns the reply that this message of the bot is a part of; empty when it is none. */
    Optional<SentReply> find(long chatId, int messageId);

    /**
     * Returns the latest replies in this chat to this person that show a recorded answer, oldest first.
     *
     * @param sinceEpochSecond when the question was asked at the earliest
     * @param limit how many at most
     */
    List<SentReply> latest(long chatId, long userId, long sinceEpochSecond, int limit);

    /**
     * Deletes everything stored about a person: updates, also those that wait, and replies.
     *
     * @param by the update that asks for it: it names nobody any more, and is kept until it is handled
     * @return the numbers of the recorded answers that were shown to them, for deleting those too, and how many replies there were
     */
    Forgotten forget(long userId, long by);

    /**
     * What was deleted.
     *
     * @param messages updates received from the person, without the one that asks for it
     * @param replies replies to them
     * @param answers numbers of the recorded answers the replies showed
     */
    record Forgotten(int messages, int replies, List<Long> answers) {}
}
