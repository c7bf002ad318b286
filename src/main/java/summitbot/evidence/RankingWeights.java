package summitbot.evidence;

import java.util.Map;

/** The weights of the features that rank sentences. */
final class RankingWeights {
    private static final double BIAS = -4.2;

    /**
     * Learned with a softmax over the sentences of each question (ListNet's top-one loss, Cao et al. 2007) on the answerable ones of the
     * development and tuning questions, halved so that scores spread between 0 and 1.
     */
    private static final Map<String, Double> WEIGHTS = Map.of(
            "terms", 3.3,
            "termsAround", 1.7,
            "names", 0.9,
            "context", 1.6,
            "passage", 1.2,
            "kind", 1.3,
            "speaker", 0.3,
            "preferred", 3.0,
            "short", -1.5);

    private RankingWeights() {}

    /** Returns the logistic function of the weighted sum, between 0 and 1. */
    static double score(Map<String, Double> features) {
        double sum = BIAS;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += WEIGHTS.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
