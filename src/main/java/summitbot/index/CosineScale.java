package summitbot.index;

import java.util.Map;
import java.util.Optional;

/**
 * Puts the cosines of an embedding model on the scale of {@value #REFERENCE_MODEL}, for which the weights of the ranking and of the
 * confidence were learned. Each model has its own range: sentences of different passages have 0.77 on average with that one, others have
 * 0.28 to 0.89. The map is linear and keeps how many standard deviations a cosine lies above that of unrelated sentences.
 *
 * @param mean of the model's cosines between sentences of the corpus, each read as a query, and sentences of other passages
 * @param deviation their standard deviation, above 0
 */
record CosineScale(double mean, double deviation) {
    static final String REFERENCE_MODEL = "e5-small-v2-q";

    /** That of the reference model, measured in the same way on the five articles: cosines stay as they are. */
    static final CosineScale SAME = new CosineScale(0.77, 0.036);

    private static final double SMALLEST_DEVIATION = 1e-3;

    /** Returns where a cosine of the model stands on the reference model's scale, at most 1. */
    double map(double cosine) {
        return Math.min(1, SAME.mean + (cosine - mean) * SAME.deviation / deviation);
    }

    /** The stored form. */
    Map<String, String> values() {
        return Map.of("cosineMean", Double.toString(mean), "cosineDeviation", Double.toString(deviation));
    }

    /** Reads {@link #values()}; empty when something is missing. */
    static Optional<CosineScale> read(Map<String, String> values) {
        String mean = values.get("cosineMean");
        String deviation = values.get("cosineDeviation");
        return mean == null || deviation == null
                ? Optional.empty()
                : Optional.of(new CosineScale(Double.parseDouble(mean), Double.parseDouble(deviation)));
    }

    /** Adds up cosines. Not safe for concurrent use. */
    static final class Measurement {
        private int count;
        private double sum;
        private double squares;

        void add(double cosine) {
            count++;
            sum += cosine;
            squares += cosine * cosine;
        }

        /** Returns the scale; {@link #SAME} where the cosines are too few or too equal to say anything. */
        CosineScale scale() {
            if (count < 2) {
                return SAME;
            }
            double mean = sum / count;
            double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
            return deviation < SMALLEST_DEVIATION ? SAME : new CosineScale(mean, deviation);
        }
    }
}
