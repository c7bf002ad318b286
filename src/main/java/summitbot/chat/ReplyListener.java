package summitbot.chat;

/** Told of each reply that a person gets, for whoever counts them. Safe for concurrent use; returns at once and never throws. */
@FunctionalInterface
public interface ReplyListener {
    /** Nobody counts. */
    ReplyListener NONE = reply -> {};

    void replied(Reply reply);
}
