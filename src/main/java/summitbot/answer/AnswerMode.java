package summitbot.answer;

/** How an answer was made. */
public enum AnswerMode {
    /** The language model pointed at sentences and worded the statements. */
    MODEL,
    /** The bot's own ranking chose the sentences; no own words. */
    QUOTES
}
