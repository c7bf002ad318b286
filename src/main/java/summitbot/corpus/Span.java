package summitbot.corpus;

/**
 * A stretch of an article's text.
 *
 * @param start offset of its first character, in UTF-16 units from 0
 * @param end offset behind its last character
 */
public record Span(int start, int end) {
    /** The characters of this stretch. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
