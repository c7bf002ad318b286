package summitbot.telegram.delivery;

/** What became of chats. Safe for concurrent use. */
public interface Chats {
    /** Whether nothing can be sent there. */
    boolean blocked(long chatId);

    /** Nothing can be sent there until it is heard of again. */
    void block(long chatId);

    /** It was heard of. */
    void unblock(long chatId);

    /** A group became a supergroup. */
    void migrate(long from, long to);

    /** Returns the chat that this one is now: itself, or the supergroup it became. */
    long current(long chatId);
}
