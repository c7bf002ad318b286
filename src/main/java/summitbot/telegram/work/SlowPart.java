package summitbot.telegram.work;

/**
 * The part of an answer that takes long: asking the model. It runs behind {@link UpdateHandler#handle}, with a few others at a time,
 * while quick updates and the quotes of other chats go on. Its chat's next question waits until it is over.
 */
public interface SlowPart {
    /**
     * The part has to wait. Called once before it waits, and again when the place has changed, never after {@link #run}. Returns at
     * once.
     *
     * @param place 1 for the next one
     */
    void waiting(int place);

    /** Does the work and ends with {@link Work#finish}. When {@link Work#cancelled()} is true already, says so instead. */
    void run();

    /** The queue is full, or the bot stops: ends with {@link Work#finish} without the model. Returns at once. */
    void withoutModel();
}
