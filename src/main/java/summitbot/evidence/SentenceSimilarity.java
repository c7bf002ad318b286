package summitbot.evidence;

import java.util.List;
import summitbot.corpus.Sentence;

/** How near sentences are to a text in meaning. Safe for concurrent use. */
@FunctionalInterface
public interface SentenceSimilarity {
    /** Returns for each sentence its cosine similarity to the text, -1 to 1, in the order given. */
    double[] of(String text, List<Sentence> sentences);
}
