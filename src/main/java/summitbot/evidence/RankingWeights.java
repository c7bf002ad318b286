package summitbot.evidence;

import java.util.Map;

/** The weights of the features that rank sentences. */
final class RankingWeights {
    private static final double BIAS = -3.75;

    private static final Map<String, Double> WEIGHTS = Map.of(
            "terms", 3.0,
            "termsAround", 1.5,
            "names", 1.0,
            "context", 0.8,
            "passage", 0.6,
            "kind", 1.0,
            "speaker", 0.9,
            "preferred", 1.5,
            "short", -0.5);

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
