package summitbot.index;

import java.util.List;

/**
 * BM25 as FTS5's function {@code bm25()} computes it (k1 = 1.2, b = 0.75, an inverse document frequency of at least 10⁻⁶), turned so that
 * larger is better.
 *
 * @param passages how many passages there are
 * @param meanTokens how many tokens one has on average
 */
record Bm25(long passages, double meanTokens) {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final double SMALLEST_WEIGHT = 1e-6;

    /** Returns the weight of a phrase that this many passages have. */
    double weight(long having) {
        double weight = Math.log((passages - having + 0.5) / (having + 0.5));
        return weight <= 0 ? SMALLEST_WEIGHT : weight;
    }

    /**
     * Returns the score of a passage.
     *
     * @param weights of the phrases
     * @param frequencies how often it has each of them, by column weights
     * @param tokens how many tokens it has
     */
    double score(List<Double> weights, double[] frequencies, int tokens) {
        double score = 0;
        for (int i = 0; i < frequencies.length; i++) {
            double frequency = frequencies[i];
            score += weights.get(i) * (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * tokens / meanTokens));
        }
        return score;
    }
}
