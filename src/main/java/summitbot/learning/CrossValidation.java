package summitbot.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import summitbot.evidence.LogisticModel;
import summitbot.learning.LabelledQuestion.LabelledSentence;

/** Says how well a procedure does on questions that it has not learned from: each fold by what the others teach (Stone 1974). */
final class CrossValidation {
    private static final int SHOWN = 3;

    private CrossValidation() {}

    /** How often the first sentence is right, and one of the first three, for each source. */
    static List<String> ofRanking(
            List<LabelledQuestion> questions, Function<List<LabelledQuestion>, LogisticModel> learn) {
        TreeMap<String, int[]> counts = new TreeMap<>();
        for (int fold = 0; fold < LabelledQuestion.FOLDS; fold++) {
            LogisticModel model = learn.apply(without(questions, fold));
            for (LabelledQuestion question : of(questions, fold)) {
                int[] count = counts.computeIfAbsent(question.source(), source -> new int[3]);
                int place = placeOfGold(question, model);
                count[0]++;
                count[1] += place == 0 ? 1 : 0;
                count[2] += place < SHOWN ? 1 : 0;
            }
        }
        List<String> lines = new ArrayList<>();
        counts.forEach((source, count) -> lines.add(String.format(
                Locale.ROOT,
                "ranking, %s: first sentence right %.3f, one of three %.3f, of %d questions",
                source,
                (double) count[1] / count[0],
                (double) count[2] / count[0],
                count[0])));
        return lines;
    }

    private static int placeOfGold(LabelledQuestion question, LogisticModel model) {
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

    /** How well questions with an answer are told from those without, for each source, beside the best single signal. */
    static List<String> ofConfidence(
            List<LabelledQuestion> questions, Function<List<LabelledQuestion>, LogisticModel> learn) {
        TreeMap<String, List<Judged>> judged = new TreeMap<>();
        for (int fold = 0; fold < LabelledQuestion.FOLDS; fold++) {
            LogisticModel model = learn.apply(without(questions, fold));
            for (LabelledQuestion question : of(questions, fold)) {
                judged.computeIfAbsent(question.source(), source -> new ArrayList<>())
                        .add(new Judged(model.sum(question.signals()), question.answerable()));
            }
        }
        List<String> lines = new ArrayList<>();
        judged.forEach((source, all) -> {
            List<LabelledQuestion> own = questions.stream()
                    .filter(question -> question.source().equals(source))
                    .toList();
            String best = "";
            double bestArea = 0;
            for (String signal : names(own)) {
                ToDoubleFunction<LabelledQuestion> value =
                        question -> question.signals().get(signal);
                double area = area(own.stream()
                        .map(question -> new Judged(value.applyAsDouble(question), question.answerable()))
                        .toList());
                if (Math.max(area, 1 - area) > bestArea) {
                    bestArea = Math.max(area, 1 - area);
                    best = signal;
                }
            }
            lines.add(String.format(
                    Locale.ROOT,
                    "confidence, %s: area under the curve %.3f (best single signal, %s: %.3f), right from one half on %.3f"
                            + ", refused where answered %.3f, answered where not %.3f, of %d questions",
                    source,
                    area(all),
                    best,
                    bestArea,
                    share(all, j -> j.odds > 0 == j.answerable),
                    share(all.stream().filter(j -> j.answerable).toList(), j -> j.odds <= 0),
                    share(all.stream().filter(j -> !j.answerable).toList(), j -> j.odds > 0),
                    all.size()));
        });
        return lines;
    }

    private record Judged(double odds, boolean answerable) {}

    private static double share(List<Judged> of, java.util.function.Predicate<Judged> which) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(which).count() / of.size();
    }

    /** The chance that a question with an answer stands above one without (Mann and Whitney 1947); ties count half. */
    private static double area(List<Judged> judged) {
        double pairs = 0;
        double right = 0;
        for (Judged with : judged) {
            for (Judged without : judged) {
                if (with.answerable && !without.answerable) {
                    pairs++;
                    right += with.odds > without.odds ? 1 : with.odds == without.odds ? 0.5 : 0;
                }
            }
        }
        return pairs == 0 ? 0 : right / pairs;
    }

    private static Set<String> names(List<LabelledQuestion> questions) {
        Set<String> names = new TreeSet<>();
        questions.forEach(question -> names.addAll(question.signals().keySet()));
        return names;
    }

    private static List<LabelledQuestion> of(List<LabelledQuestion> questions, int fold) {
        return questions.stream().filter(question -> question.fold() == fold).toList();
    }

    private static List<LabelledQuestion> without(List<LabelledQuestion> questions, int fold) {
        return questions.stream().filter(question -> question.fold() != fold).toList();
    }
}
