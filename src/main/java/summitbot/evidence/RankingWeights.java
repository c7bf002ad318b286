package summitbot.evidence;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The weights of the features that rank sentences. Immutable. */
final class RankingWeights {
    /** Puts scores between 0 and 1 rather than at one end; the order does not depend on it. */
    private static final double BIAS = -58.5;

    /**
     * Learned with a softmax over the sentences of each question (ListNet's top-one loss, Cao et al. 2007) on the answerable ones of the
     * development and tuning questions and, at half the weight, on 600 of SQuAD 2.0, that of "sentenceMeaning" held at the best of four
     * values: it is a cosine of e5-small-v2, which lies between 0.75 and 0.9, and another embedding model needs other weights. That of
     * "speaker" is chosen, for the questions have few of the kind "What did Ann say?". That of "passage" is half of what was learned: so
     * the first sentence is right more often on the questions about news (0.77, not 0.75), as often on SQuAD (0.80).
     */
    private static final Map<String, Double> WEIGHTS = Map.of(
            "terms", 3.8,
            "termsAround", 3.5,
            "names", 0.5,
            "context", 3.8,
            "passage", 0.7,
            "kind", 2.1,
            "speaker", 0.8,
            "preferred", 3.8,
            "sentenceMeaning", 60.0,
            "long", -0.6);

    private final Set<String> without;

    private RankingWeights(Set<String> without) {
        this.without = Set.copyOf(without);
    }

    /** The weights with some features switched off; names of other things are passed over. */
    static RankingWeights without(Set<String> features) {
        return new RankingWeights(features);
    }

    /** Returns the names of all features that have a weight. */
    static Set<String> features() {
        return WEIGHTS.keySet();
    }

    /** Returns the logistic function of the weighted sum, between 0 and 1. */
    double score(Map<String, Double> features) {
        double sum = BIAS;
        for (Map.Entry<String, Double> contribution : contributions(features).entrySet()) {
            sum += without.contains(contribution.getKey()) ? 0 : contribution.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Returns weight times feature for every feature that has a weight. */
    static Map<String, Double> contributions(Map<String, Double> features) {
        Map<String, Double> contributions = new TreeMap<>();
        features.forEach((name, value) -> {
            if (WEIGHTS.containsKey(name)) {
                contributions.put(name, WEIGHTS.get(name) * value);
            }
        });
        return contributions;
    }
}
