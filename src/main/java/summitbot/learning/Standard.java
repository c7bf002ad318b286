package summitbot.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts values of unlike size on one scale: mean 0 and standard deviation 1, so that one strength of regularisation suits them all.
 *
 * @param names of the values, in the order of the vectors
 * @param means of the values
 * @param deviations of the values, all more than 0
 */
@SuppressWarnings("ArrayRecordComponent") // Never leaves this package.
record Standard(List<String> names, double[] means, double[] deviations) {
    /** A value that never changes teaches nothing, and would be divided by nothing. */
    private static final double LEAST = 1e-9;

    /** Takes mean and deviation of each value from these rows; a value that never changes becomes 0. */
    static Standard of(List<String> names, List<Map<String, Double>> rows) {
        double[] means = new double[names.size()];
        double[] deviations = new double[names.size()];
        for (int i = 0; i < means.length; i++) {
            String name = names.get(i);
            double mean =
                    rows.stream().mapToDouble(row -> value(row, name)).average().orElse(0);
            means[i] = mean;
            deviations[i] = Math.sqrt(rows.stream()
                            .mapToDouble(row -> Math.pow(value(row, name) - mean, 2))
                            .average()
                            .orElse(0))
                    + LEAST;
        }
        return new Standard(names, means, deviations);
    }

    /** Returns the values in the order of the names; one that is missing is 0 before it is put on the scale. */
    double[] vector(Map<String, Double> row) {
        double[] vector = new double[means.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (value(row, names.get(i)) - means[i]) / deviations[i];
        }
        return vector;
    }

    /** Returns what weights of the vectors are as weights of the values as they were, by name. */
    Map<String, Double> weights(double[] learned) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < means.length; i++) {
            weights.put(names.get(i), learned[i] / deviations[i]);
        }
        return weights;
    }

    /** Returns what the weighted sum of the vectors has less than that of the values as they were. */
    double shift(double[] learned) {
        double shift = 0;
        for (int i = 0; i < means.length; i++) {
            shift -= learned[i] * means[i] / deviations[i];
        }
        return shift;
    }

    private static double value(Map<String, Double> row, String name) {
        return row.getOrDefault(name, 0.0);
    }
}
