package summitbot.retrieval;

import java.util.List;
import java.util.Optional;
import summitbot.corpus.Passage;

/**
 * A passage with the reasons for its place.
 *
 * @param passage the passage
 * @param score the score that it is ranked by; larger is better, comparable within one ranking only
 * @param embedding what the embedding leg said; empty when the passage was not among its candidates
 * @param keyword what the keyword leg said; empty when the passage was not among its candidates
 * @param sentenceCosines how near each of its sentences (boilerplate left out) is to the query in meaning, in order; empty when nothing
 *     is known
 */
public record RankedPassage(
        Passage passage,
        double score,
        Optional<LegScore> embedding,
        Optional<LegScore> keyword,
        List<Double> sentenceCosines) {
    public RankedPassage {
        sentenceCosines = List.copyOf(sentenceCosines);
    }

    /** A passage of whose sentences nothing is known yet. */
    public RankedPassage(Passage passage, double score, Optional<LegScore> embedding, Optional<LegScore> keyword) {
        this(passage, score, embedding, keyword, List.of());
    }

    /** The same passage with another score. */
    public RankedPassage withScore(double newScore) {
        return new RankedPassage(passage, newScore, embedding, keyword, sentenceCosines);
    }

    /** The same passage with what is known of its sentences. */
    RankedPassage withSentenceCosines(List<Double> cosines) {
        return new RankedPassage(passage, score, embedding, keyword, cosines);
    }
}
