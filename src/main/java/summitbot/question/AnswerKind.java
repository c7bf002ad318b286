package summitbot.question;

/** What kind of answer a question expects. */
public enum AnswerKind {
    DURATION,
    DATE,
    PERSON,
    PLACE,
    NUMBER,
    REASON,
    /** What somebody said, wrote or thinks. */
    STATEMENT,
    /** Several things of one kind. */
    LIST,
    /** The main points of an article, an interview or the whole coverage. */
    SUMMARY,
    /** Two or more things set side by side. */
    COMPARISON,
    /** What each of several articles says. */
    SOURCES
}
