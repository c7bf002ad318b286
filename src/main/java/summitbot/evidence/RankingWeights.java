package summitbot.evidence;

import java.util.Map;

/** The weights of the features that rank sentences. */
final class RankingWeights {
    private static final double BIAS = -4.0;

    /** Cosines of the embedding models crowd between about 0.7 and 0.95; the weight spreads them. */
    private static final Map<String, Double> WEIGHTS = Map.of(
            "terms", 3.0,
            "termsAround", 1.5,
            "names", 1.0,
            "context", 0.8,
            "similarity", 8.0,
            "passage", 0.6,
            "kind", 1.0,
            "speaker", 0.9,
            "preferred", 1.5,
            "short", -0.5);

    private static final double SIMILARITY_ORIGIN = 0.8;

    private RankingWeights() {}

    /** Returns the logistic function of the weighted sum, between 0 and 1. */
    static double score(Map<String, Double> features) {
        double sum = BIAS;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            double value =
                    feature.getKey().equals("similarity") ? feature.getValue() - SIMILARITY_ORIGIN : feature.getValue();
            sum += WEIGHTS.getOrDefault(feature.getKey(), 0.0) * value;
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
