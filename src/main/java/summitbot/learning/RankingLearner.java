package summitbot.learning;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import summitbot.evidence.LogisticModel;
import summitbot.learning.LabelledQuestion.LabelledSentence;

/**
 * Learns weights under which the right sentences of a question stand before the others: a softmax over the sentences of each question
 * (ListNet's top-one probabilities, Cao et al. 2007). The loss is the negative logarithm of what all its right sentences have together,
 * as any of them will do, with squares of the weights added (ridge). Immutable.
 */
final class RankingLearner {
    private static final double RIDGE = 0.003;

    private final List<String> features;

    /** @param features the names of those that get a weight */
    RankingLearner(List<String> features) {
        this.features = List.copyOf(features);
    }

    /**
     * Returns the weights, and a bias that puts the best sentence of a usual question at even odds.
     *
     * @param questions each with a right sentence at least ({@link LabelledQuestion#teachesRanking})
     * @param weight how much each question counts, more than 0
     */
    LogisticModel learn(List<LabelledQuestion> questions, ToDoubleFunction<LabelledQuestion> weight) {
        Standard standard = Standard.of(
                features,
                questions.stream()
                        .flatMap(question -> features(question).stream())
                        .toList());
        List<List<double[]>> vectors = questions.stream()
                .map(question ->
                        features(question).stream().map(standard::vector).toList())
                .toList();
        double total = questions.stream().mapToDouble(weight).sum();
        double[] learned = Descent.least(
                (point, gradient) -> {
                    double loss = Vectors.ridge(RIDGE, point.length, point, gradient);
                    for (int i = 0; i < questions.size(); i++) {
                        double share = weight.applyAsDouble(questions.get(i)) / total;
                        loss += loss(questions.get(i).sentences(), vectors.get(i), share, point, gradient);
                    }
                    return loss;
                },
                features.size());
        LogisticModel unbiased = new LogisticModel(0, standard.weights(learned));
        double best = questions.stream()
                .mapToDouble(question -> features(question).stream()
                        .mapToDouble(unbiased::sum)
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
        return new LogisticModel(-best, unbiased.weights());
    }

    private static List<Map<String, Double>> features(LabelledQuestion question) {
        return question.sentences().stream().map(LabelledSentence::features).toList();
    }

    private static double loss(
            List<LabelledSentence> sentences, List<double[]> vectors, double share, double[] point, double[] gradient) {
        double[] odds = vectors.stream()
                .mapToDouble(vector -> Vectors.dot(vector, point))
                .toArray();
        double largest = Double.NEGATIVE_INFINITY;
        for (double logarithm : odds) {
            largest = Math.max(largest, logarithm);
        }
        double all = 0;
        double gold = 0;
        for (int i = 0; i < odds.length; i++) {
            // Less the largest, so that none overflows; the shares stay the same.
            odds[i] = Math.exp(odds[i] - largest);
            all += odds[i];
            gold += sentences.get(i).gold() ? odds[i] : 0;
        }
        // All may be too small for a number.
        gold = Math.max(gold, Double.MIN_NORMAL);
        for (int i = 0; i < odds.length; i++) {
            double slope = odds[i] / all - (sentences.get(i).gold() ? odds[i] / gold : 0);
            Vectors.add(share * slope, vectors.get(i), gradient);
        }
        return -share * Math.log(gold / all);
    }
}
