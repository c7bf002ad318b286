package summitbot.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import summitbot.evidence.LogisticModel;

/** Learns how likely a question is answered: logistic regression with squares of the weights added (ridge). */
final class ConfidenceLearner {
    private static final double RIDGE = 0.01;

    /**
     * An answer to a question that has one is a right one so often, about: to answer pays from a chance of 1 / (1 + 0.75) on, as a
     * refusal of a question without answer is always right.
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
     * @param questions those that teach confidence
     * @param weight how much each counts, more than 0
     */
    LogisticModel learn(List<LabelledQuestion> questions, ToDoubleFunction<LabelledQuestion> weight) {
        Standard standard = Standard.of(
                signals, questions.stream().map(LabelledQuestion::signals).toList());
        List<double[]> vectors = new ArrayList<>();
        double all = 0;
        for (LabelledQuestion question : questions) {
            vectors.add(standard.vector(question.signals()));
            all += weight.applyAsDouble(question);
        }
        double total = all;
        int bias = signals.size();
        double[] learned = Descent.least(
                (point, gradient) -> {
                    double loss = 0;
                    for (int i = 0; i < vectors.size(); i++) {
                        double share = weight.applyAsDouble(questions.get(i)) / total;
                        double sum = point[bias];
                        for (int k = 0; k < bias; k++) {
                            sum += point[k] * vectors.get(i)[k];
                        }
                        double signed = questions.get(i).answerable() ? sum : -sum;
                        loss += share * Math.log1p(Math.exp(-signed));
                        double slope = share
                                * (1 / (1 + Math.exp(-sum)) - (questions.get(i).answerable() ? 1 : 0));
                        for (int k = 0; k < bias; k++) {
                            gradient[k] += slope * vectors.get(i)[k];
                        }
                        gradient[bias] += slope;
                    }
                    double free = point[bias];
                    point[bias] = 0;
                    loss += RankingLearner.ridge(RIDGE, point, gradient);
                    point[bias] = free;
                    return loss;
                },
                bias + 1);
        double evenOdds = learned[bias] + standard.shift(learned);
        return new LogisticModel(evenOdds + Math.log(RIGHT_IF_ANSWERED), standard.weights(learned));
    }
}
