package summitbot.index;

import java.util.List;
import summitbot.corpus.Span;

/**
 * A text to embed, and the sentences in it.
 *
 * @param text what the embedding model reads
 * @param sentences where each sentence stands in the text, in order; may be empty
 */
public record PassageText(String text, List<Span> sentences) {
    public PassageText {
        sentences = List.copyOf(sentences);
    }

    /** A text whose sentences do not matter. */
    public static PassageText of(String text) {
        return new PassageText(text, List.of());
    }
}
