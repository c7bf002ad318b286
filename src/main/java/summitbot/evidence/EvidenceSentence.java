package summitbot.evidence;

import java.util.Map;
import java.util.Set;
import summitbot.corpus.Article;
import summitbot.corpus.Sentence;

/**
 * A quotable sentence that may answer the question.
 *
 * @param article where it stands
 * @param sentence the sentence
 * @param score its relevance, 0 (none) to 1; larger is better
 * @param features what the score is made of, by name, for people who ask why
 * @param mentions what the question mentions and this sentence too, as the question writes it
 */
public record EvidenceSentence(
        Article article, Sentence sentence, double score, Map<String, Double> features, Set<String> mentions) {
    public EvidenceSentence {
        features = Map.copyOf(features);
        mentions = Set.copyOf(mentions);
    }

    /**
     * How likely this sentence is the answer beside another one: 1 as likely, 0.5 half as likely. The ranking is learned as
     * probabilities among the sentences of one question, so that the ratio of odds tells this whatever the question.
     */
    public double besides(EvidenceSentence other) {
        return odds(score) / odds(other.score);
    }

    /**
     * Returns what each feature adds to the logarithm of the odds of this sentence by {@link Weights#BUNDLED}, by name; features that
     * weigh nothing are left out.
     */
    public Map<String, Double> contributions() {
        return Weights.BUNDLED.ranking().contributions(features);
    }

    private static double odds(double probability) {
        double inside = Math.min(Math.max(probability, TINY), 1 - TINY);
        return inside / (1 - inside);
    }

    private static final double TINY = 1e-9;

    /** Evidence of which only the score is known. */
    public EvidenceSentence(Article article, Sentence sentence, double score, Map<String, Double> features) {
        this(article, sentence, score, features, Set.of());
    }
}
