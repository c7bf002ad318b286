package summitbot.corpus.speaker;

/**
 * One sentence as it goes in.
 *
 * @param text as printed
 * @param paragraph number of its paragraph; only changes from one sentence to the next matter
 * @param part what the sentence is in its article
 */
public record Line(String text, int paragraph, Part part) {
    /** What a sentence is in its article. */
    public enum Part {
        /** The article's text, or an answer of an interview. */
        TEXT,
        /** An interviewer's question. */
        QUESTION,
        /** What belongs to the page rather than to the text; it neither has a speaker nor ends what another began. */
        SKIPPED
    }
}
