package summitbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import summitbot.evaluation.report.ComparisonView;

/** A comparison as the report shows it. */
final class ComparisonViews {
    private ComparisonViews() {}

    /** @param totalsOnly whether single questions stay unseen */
    static ComparisonView of(Comparison comparison, QuestionViews questions, boolean totalsOnly) {
        List<String> notes = new ArrayList<>();
        notes.add("Over the " + comparison.pairs().size() + " questions that both runs have"
                + ComparisonTable.leftOut(comparison) + ". "
                + comparison.better().size() + " better, "
                + comparison.worse().size() + " worse.");
        if (!comparison.differences().isEmpty()) {
            notes.add("Made with other " + String.join(", ", comparison.differences()) + ".");
        }
        return new ComparisonView(
                comparison.earlier().folder().toString(),
                comparison.verdict(),
                tone(comparison.change()),
                notes,
                comparison.measures().stream().map(ComparisonViews::row).toList(),
                changed(comparison.better(), questions, totalsOnly),
                changed(comparison.worse(), questions, totalsOnly));
    }

    private static String tone(Comparison.Change change) {
        return switch (change) {
            case BETTER -> "good";
            case WORSE -> "bad";
            case UNCLEAR -> "";
        };
    }

    private static ComparisonView.Row row(Comparison.Difference difference) {
        Measure measure = difference.measure();
        return new ComparisonView.Row(
                measure.title(),
                SummaryTable.shown(measure, difference.before()),
                SummaryTable.shown(measure, difference.after()),
                ComparisonTable.signed(measure, difference.difference().orElse(0)),
                ComparisonTable.interval(difference),
                ComparisonTable.word(difference.change()));
    }

    private static List<ComparisonView.Changed> changed(
            List<Comparison.Pair> pairs, QuestionViews questions, boolean totalsOnly) {
        return totalsOnly
                ? List.of()
                : pairs.stream()
                        .map(pair ->
                                new ComparisonView.Changed(questions.of(pair.before()), questions.of(pair.after())))
                        .toList();
    }
}
