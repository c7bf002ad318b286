package summitbot.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import summitbot.evidence.LogisticModel;
import summitbot.learning.LabelledQuestion.LabelledSentence;

/** Says how well a procedure does on questions that it has not learned from: each fold by what the others teach (Stone 1974). */
final class CrossValidation {
    private static final int SHOWN = 3;

    private CrossValidation() {}

    /**
     * How likely a question was thought to have an answer, and whether it has one.
     *
     * @param score on any scale; larger is likelier
     */
    record Judged(double score, boolean answerable) {}

    /** Returns a line for each source: how often the first sentence is right, and one of the first three. */
    static List<String> ofRanking(
            List<LabelledQuestion> questions, Function<List<LabelledQuestion>, LogisticModel> learn) {
        List<String> lines = new ArrayList<>();
        bySource(questions, learn, CrossValidation::placeOfGold)
                .forEach((source, places) -> lines.add(String.format(
                        Locale.ROOT,
                        "ranking, %s: first sentence right %.3f, one of three %.3f, of %d questions",
                        source,
                        share(places, place -> place == 0),
                        share(places, place -> place < SHOWN),
                        places.size())));
        return lines;
    }

    /**
     * Returns a line for each source: how well questions with an answer are told from those without, beside the best single signal, and
     * what follows from answering where the model says one half or more.
     */
    static List<String> ofConfidence(
            List<LabelledQuestion> questions, Function<List<LabelledQuestion>, LogisticModel> learn) {
        List<String> lines = new ArrayList<>();
        bySource(questions, learn, (model, question) -> judged(model.sum(question.signals()), question))
                .forEach((source, all) -> lines.add(String.format(
                        Locale.ROOT,
                        "confidence, %s: area under the curve %s (best single signal, %s), right from one half on %.3f,"
                                + " refused where answered %.3f, answered where not %.3f, of %d questions",
                        source,
                        shown(area(all)),
                        bestSignal(questions.stream()
                                .filter(question -> question.source().equals(source))
                                .toList()),
                        share(all, judged -> judged.score >= 0 == judged.answerable),
                        share(all.stream().filter(Judged::answerable).toList(), judged -> judged.score < 0),
                        share(all.stream().filter(judged -> !judged.answerable).toList(), judged -> judged.score >= 0),
                        all.size())));
        return lines;
    }

    /**
     * Returns the area under the ROC curve: the chance that a question with an answer stands above one without (Mann and Whitney 1947),
     * 0 to 1, ties counting half; empty where all questions have an answer or none has.
     */
    static OptionalDouble area(List<Judged> judged) {
        double pairs = 0;
        double right = 0;
        for (Judged with : judged) {
            for (Judged without : judged) {
                if (with.answerable && !without.answerable) {
                    int order = Double.compare(with.score, without.score);
                    pairs++;
                    right += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                }
            }
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / pairs);
    }

    /** What a model makes of each question of a fold after learning from the other folds, by source in the order of their names. */
    private static <T> SortedMap<String, List<T>> bySource(
            List<LabelledQuestion> questions,
            Function<List<LabelledQuestion>, LogisticModel> learn,
            BiFunction<LogisticModel, LabelledQuestion, T> outcome) {
        SortedMap<String, List<T>> outcomes = new TreeMap<>();
        for (int fold = 0; fold < LabelledQuestion.FOLDS; fold++) {
            List<LabelledQuestion> taught = new ArrayList<>();
            List<LabelledQuestion> tested = new ArrayList<>();
            for (LabelledQuestion question : questions) {
                (question.fold() == fold ? tested : taught).add(question);
            }
            LogisticModel model = learn.apply(taught);
            tested.forEach(question -> outcomes.computeIfAbsent(question.source(), source -> new ArrayList<>())
                    .add(outcome.apply(model, question)));
        }
        return outcomes;
    }

    private static int placeOfGold(LogisticModel model, LabelledQuestion question) {
        List<LabelledSentence> ranked = question.sentences().stream()
                .sorted(Comparator.comparingDouble((LabelledSentence sentence) -> model.sum(sentence.features()))
                        .reversed())
                .toList();
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).gold()) {
                return i;
            }
        }
        return ranked.size();
    }

    /** The signal that alone tells most, whichever way round, with its area. */
    private static String bestSignal(List<LabelledQuestion> questions) {
        Set<String> signals = new TreeSet<>();
        questions.forEach(question -> signals.addAll(question.signals().keySet()));
        String best = "none";
        double bestArea = 0;
        for (String signal : signals) {
            double area = area(questions.stream()
                            .map(question -> judged(question.signals().getOrDefault(signal, 0.0), question))
                            .toList())
                    .orElse(0.5);
            double either = Math.max(area, 1 - area);
            if (either > bestArea) {
                bestArea = either;
                best = String.format(Locale.ROOT, "%s: %.3f", signal, either);
            }
        }
        return best;
    }

    private static Judged judged(double score, LabelledQuestion question) {
        return new Judged(score, question.answerable());
    }

    private static <T> double share(List<T> of, Predicate<T> which) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(which).count() / of.size();
    }

    private static String shown(OptionalDouble area) {
        return area.isPresent() ? String.format(Locale.ROOT, "%.3f", area.getAsDouble()) : "unknown";
    }
}
