package summitbot.telegram.work;

import java.time.Instant;

/**
 * Counts the messages of people or chats in each minute, by the time they were written: what piled up while the bot was away was
 * not sent too fast. Safe for concurrent use.
 */
interface MessageLimits {
    /** What is to be done with a message. */
    enum Verdict {
        TAKEN,
        /** One too many: the person is told. */
        REFUSED,
        /** As before, and the person was told already. */
        IGNORED
    }

    /**
     * Counts a message.
     *
     * @param key a person or a chat
     * @param written when it was written
     * @param limit messages a minute
     */
    Verdict count(long key, Instant written, int limit);
}
