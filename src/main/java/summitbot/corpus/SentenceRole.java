package summitbot.corpus;

/** What a sentence is in its article, which decides how it may be used. */
public enum SentenceRole {
    /** News: may be quoted as an answer. */
    STATEMENT,
    /** An interviewer's question: may be quoted as a question, never as an answer. */
    QUESTION,
    /** Section name, headline, byline, notice, appeal, credit, end marker: never quoted, never indexed. */
    BOILERPLATE
}
