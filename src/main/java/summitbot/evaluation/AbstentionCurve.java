package summitbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the threshold of the confidence trades: how much is refused that the articles answer against how much is refused that they do
 * not, for every threshold (a receiver operating characteristic, Fawcett 2006). Immutable.
 */
final class AbstentionCurve {
    private final List<Double> answerable;
    private final List<Double> unanswerable;

    private AbstentionCurve(List<Double> answerable, List<Double> unanswerable) {
        this.answerable = answerable;
        this.unanswerable = unanswerable;
    }

    /**
     * Both shares when everything below a confidence is refused.
     *
     * @param threshold the confidence
     * @param overRefusal share of the answerable questions refused, 0 to 1
     * @param recall share of the unanswerable ones refused, 0 to 1
     */
    record Point(double threshold, double overRefusal, double recall) {}

    /** The curve of questions that got a reply with a confidence; small talk and errors have none. */
    static AbstentionCurve of(List<Judgement> judgements) {
        List<Double> answerable = new ArrayList<>();
        List<Double> unanswerable = new ArrayList<>();
        for (Judgement judgement : judgements) {
            OptionalDouble confidence = judgement.result().confidence();
            if (judgement.isQuestion() && !judgement.result().failed() && confidence.isPresent()) {
                (judgement.entry().answerable() ? answerable : unanswerable).add(confidence.getAsDouble());
            }
        }
        return new AbstentionCurve(List.copyOf(answerable), List.copyOf(unanswerable));
    }

    /** Returns the points from refusing nothing to refusing everything; empty without questions of both kinds. */
    List<Point> points() {
        if (answerable.isEmpty() || unanswerable.isEmpty()) {
            return List.of();
        }
        List<Double> thresholds = new ArrayList<>(answerable);
        thresholds.addAll(unanswerable);
        thresholds.add(0.0);
        List<Point> points = new ArrayList<>();
        thresholds.stream().distinct().sorted().forEach(threshold -> points.add(at(threshold)));
        points.add(new Point(1, 1, 1));
        return points;
    }

    private Point at(double threshold) {
        return new Point(threshold, below(answerable, threshold), below(unanswerable, threshold));
    }

    private static double below(List<Double> values, double threshold) {
        return (double) values.stream().filter(value -> value < threshold).count() / values.size();
    }

    /**
     * Returns the area under the curve: how often an answerable question has more confidence than an unanswerable one, ties counted
     * half; 0.5 is chance. Empty without questions of both kinds.
     */
    OptionalDouble area() {
        if (answerable.isEmpty() || unanswerable.isEmpty()) {
            return OptionalDouble.empty();
        }
        double wins = 0;
        for (double high : answerable) {
            for (double low : unanswerable) {
                wins += high > low ? 1 : high == low ? 0.5 : 0;
            }
        }
        return OptionalDouble.of(wins / ((double) answerable.size() * unanswerable.size()));
    }
}
