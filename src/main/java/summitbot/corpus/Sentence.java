package summitbot.corpus;

import java.util.Optional;

/**
 * The smallest quotable unit of an article.
 *
 * @param id article and number
 * @param start offset of the first character in {@link Article#text()}, in UTF-16 units from 0
 * @param end offset behind the last character, in the same unit
 * @param paragraph number of the paragraph (block of text between line breaks) it stands in, counted from 1
 * @param text the article's text from start to end, byte for byte
 * @param role whether and how it may be quoted
 * @param speaker whose words, view or account it reports; empty where the article itself asserts
 */
public record Sentence(
        SentenceId id, int start, int end, int paragraph, String text, SentenceRole role, Optional<String> speaker) {

    /** Whether it may be shown as an answer. */
    public boolean quotable() {
        return role == SentenceRole.STATEMENT;
    }

    /** The same sentence with another speaker. */
    public Sentence withSpeaker(Optional<String> newSpeaker) {
        return new Sentence(id, start, end, paragraph, text, role, newSpeaker);
    }
}
