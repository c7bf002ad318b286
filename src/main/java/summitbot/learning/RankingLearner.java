package summitbot.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import summitbot.evidence.LogisticModel;
import summitbot.learning.LabelledQuestion.LabelledSentence;

/**
 * Learns weights under which the right sentences of a question stand before the others: a softmax over the sentences of each question,
 * the loss being that of ListNet's top-one probability (Cao et al. 2007) with the right sentences as one, and squares of the weights
 * added (ridge).
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
     * @param questions those that teach ranking
     * @param weight how much each counts, more than 0
     */
    LogisticModel learn(List<LabelledQuestion> questions, ToDoubleFunction<LabelledQuestion> weight) {
        List<Map<String, Double>> rows = questions.stream()
                .flatMap(question -> question.sentences().stream())
                .map(LabelledSentence::features)
                .toList();
        Standard standard = Standard.of(features, rows);
        List<List<double[]>> vectors = new ArrayList<>();
        double all = 0;
        for (LabelledQuestion question : questions) {
            vectors.add(standard.vectors(question.sentences().stream()
                    .map(LabelledSentence::features)
                    .toList()));
            all += weight.applyAsDouble(question);
        }
        double total = all;
        double[] learned = Descent.least(
                (point, gradient) -> {
                    double loss = 0;
                    for (int i = 0; i < questions.size(); i++) {
                        LabelledQuestion question = questions.get(i);
                        loss += loss(question, vectors.get(i), weight.applyAsDouble(question) / total, point, gradient);
                    }
                    return loss + ridge(RIDGE, point, gradient);
                },
                features.size());
        LogisticModel model = new LogisticModel(0, standard.weights(learned));
        double best = questions.stream()
                .mapToDouble(question -> question.sentences().stream()
                        .mapToDouble(sentence -> model.sum(sentence.features()))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
        return new LogisticModel(-best, model.weights());
    }

    /** Adds the squares of the weights to a loss, and their gradient. */
    static double ridge(double strength, double[] point, double[] gradient) {
        double squares = 0;
        for (int i = 0; i < point.length; i++) {
            squares += point[i] * point[i];
            gradient[i] += strength * point[i];
        }
        return strength * squares / 2;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double loss(
            LabelledQuestion question, List<double[]> vectors, double weight, double[] point, double[] gradient) {
        double[] odds = new double[vectors.size()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = dot(vectors.get(i), point);
            largest = Math.max(largest, odds[i]);
        }
        double all = 0;
        double gold = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(odds[i] - largest);
            all += odds[i];
            gold += question.sentences().get(i).gold() ? odds[i] : 0;
        }
        gold = Math.max(gold, Double.MIN_NORMAL);
        for (int i = 0; i < odds.length; i++) {
            double share = odds[i] / all - (question.sentences().get(i).gold() ? odds[i] / gold : 0);
            double[] vector = vectors.get(i);
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] += weight * share * vector[k];
            }
        }
        return -weight * Math.log(gold / all);
    }
}
