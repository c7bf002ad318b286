package summitbot.learning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import summitbot.evidence.LogisticModel;

/**
 * Learns how likely the articles answer a question: logistic regression over the signals of the confidence, with squares of the weights
 * added (ridge). Immutable.
 */
final class ConfidenceLearner {
    private static final double RIDGE = 0.01;

    /**
     * Of the answers to questions that have one, about so many are right. A refusal of a question without answer is always right, so
     * answering pays where 0.75 × p is more than 1 − p.
     */
    private static final double RIGHT_IF_ANSWERED = 0.75;

    private final List<String> signals;

    /** @param signals the names of those that get a weight */
    ConfidenceLearner(List<String> signals) {
        this.signals = List.copyOf(signals);
    }

    /**
     * Returns the weights, and a bias that gives a probability of one half where answering begins to pay.
     *
     * @param questions with an answer and without
     * @param weight how much each question counts, more than 0
     */
    LogisticModel learn(List<LabelledQuestion> questions, ToDoubleFunction<LabelledQuestion> weight) {
        Standard standard = Standard.of(
                signals, questions.stream().map(LabelledQuestion::signals).toList());
        List<double[]> vectors = questions.stream()
                .map(question -> standard.vector(question.signals()))
                .toList();
        double total = questions.stream().mapToDouble(weight).sum();
        int bias = signals.size();
        double[] learned = Descent.least(
                (point, gradient) -> {
                    double loss = Vectors.ridge(RIDGE, bias, point, gradient);
                    for (int i = 0; i < vectors.size(); i++) {
                        LabelledQuestion question = questions.get(i);
                        double share = weight.applyAsDouble(question) / total;
                        double odds = Vectors.dot(vectors.get(i), point) + point[bias];
                        loss += share * Math.log1p(Math.exp(question.answerable() ? -odds : odds));
                        double slope = share * (1 / (1 + Math.exp(-odds)) - (question.answerable() ? 1 : 0));
                        Vectors.add(slope, vectors.get(i), gradient);
                        gradient[bias] += slope;
                    }
                    return loss;
                },
                bias + 1);
        double evenOdds = learned[bias] + standard.shift(learned);
        return new LogisticModel(evenOdds + Math.log(RIGHT_IF_ANSWERED), standard.weights(learned));
    }
}
