package summitbot.telegram.work;

/** Why an update is not worked on; the person is told in one line. */
public enum Refusal {
    /** This person or chat has sent more than the limit allows. */
    TOO_MANY_MESSAGES,
    /** More questions wait than the queue takes. */
    QUEUE_FULL,
    /** The bot serves only people and chats that config names. */
    NOT_ALLOWED,
    /** The question is older than config's limit: the bot or Telegram was away. */
    TOO_OLD,
    /** Working on it failed for a reason inside the bot; the log says which. */
    FAILED
}
