package summitbot.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A weighted sum of named values, read as the logarithm of odds. Values without a weight count for nothing. Immutable.
 *
 * @param bias the sum where all values are 0
 * @param weights by name
 */
public record LogisticModel(double bias, Map<String, Double> weights) {
    public LogisticModel {
        // In one order, so that sums of doubles are the same in every run.
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    /** The model with some values switched off; names of other things are passed over. */
    LogisticModel without(Collection<String> names) {
        Map<String, Double> left = new TreeMap<>(weights);
        left.keySet().removeAll(names);
        return new LogisticModel(bias, left);
    }

    /** Returns the logistic function of the weighted sum, between 0 and 1. */
    double probability(Map<String, Double> values) {
        return 1 / (1 + Math.exp(-sum(values)));
    }

    /** Returns the weighted sum. */
    public double sum(Map<String, Double> values) {
        double sum = bias;
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * values.getOrDefault(weight.getKey(), 0.0);
        }
        return sum;
    }

    /** Returns what each value adds to the sum, by name; those without a weight are left out. */
    Map<String, Double> contributions(Map<String, Double> values) {
        Map<String, Double> contributions = new TreeMap<>();
        weights.forEach((name, weight) -> {
            if (values.containsKey(name)) {
                contributions.put(name, weight * values.get(name));
            }
        });
        return contributions;
    }
}
