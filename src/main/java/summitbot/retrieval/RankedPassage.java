package summitbot.retrieval;

import java.util.Optional;
import summitbot.corpus.Passage;

/**
 * A passage with the reasons for its place.
 *
 * @param passage the passage
 * @param score the score that it is ranked by; larger is better, comparable within one ranking only
 * @param embedding what the embedding leg said; empty when the passage was not among its candidates
 * @param keyword what the keyword leg said; empty when the passage was not among its candidates
 */
public record RankedPassage(Passage passage, double score, Optional<LegScore> embedding, Optional<LegScore> keyword) {

    /** The same passage with another score. */
    public RankedPassage withScore(double newScore) {
        return new RankedPassage(passage, newScore, embedding, keyword);
    }
}
