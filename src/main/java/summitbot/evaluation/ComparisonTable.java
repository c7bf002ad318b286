package summitbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison as lines for a terminal: the differences, the questions that changed with both answers, the verdict last. */
final class ComparisonTable {
    private static final int COLUMN = 54;

    private ComparisonTable() {}

    static List<String> of(Comparison comparison, boolean totalsOnly) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("compared with " + comparison.earlier().folder() + ", over the "
                + comparison.pairs().size() + " questions that both have"
                + leftOut(comparison));
        if (!comparison.differences().isEmpty()) {
            lines.add("made with other " + String.join(", ", comparison.differences()));
        }
        lines.add(
                String.format(Locale.ROOT, "  %-24s %8s %8s %9s   %s", "", "before", "now", "change", "95 % interval"));
        comparison.measures().forEach(difference -> lines.add(row(difference)));
        if (!totalsOnly) {
            addChanged(lines, "better", comparison.better());
            addChanged(lines, "worse", comparison.worse());
        } else {
            lines.add(comparison.better().size() + " questions better, "
                    + comparison.worse().size() + " worse");
        }
        lines.add("");
        lines.add(comparison.verdict());
        return lines;
    }

    /** Empty when nothing was left out. */
    static String leftOut(Comparison comparison) {
        if (comparison.leftOutHere() + comparison.leftOutThere() == 0) {
            return "";
        }
        return "; left out: " + comparison.leftOutHere() + " of this run and " + comparison.leftOutThere()
                + " of the other";
    }

    private static String row(Comparison.Difference difference) {
        Measure measure = difference.measure();
        return String.format(
                        Locale.ROOT,
                        "  %-24s %8s %8s %9s   %-22s %s",
                        measure.title(),
                        SummaryTable.shown(measure, difference.before()),
                        SummaryTable.shown(measure, difference.after()),
                        signed(measure, difference.difference().orElse(0)),
                        interval(difference),
                        word(difference.change()))
                .stripTrailing();
    }

    /** Percentage points for shares, the number itself otherwise, with its sign; nothing where nothing changed. */
    static String signed(Measure measure, double difference) {
        if (difference == 0) {
            return "=";
        }
        return switch (measure.unit()) {
            case SHARE -> Comparison.points(difference);
            case SCORE -> String.format(Locale.ROOT, "%+.3f", difference);
            case MEAN -> String.format(Locale.ROOT, "%+.1f", difference);
        };
    }

    static String interval(Comparison.Difference difference) {
        return difference
                .interval()
                .filter(ends -> ends.high() > ends.low())
                .map(ends -> signedEnd(difference.measure(), ends.low()) + " to "
                        + signedEnd(difference.measure(), ends.high()))
                .orElse("");
    }

    private static String signedEnd(Measure measure, double end) {
        return end == 0 ? "0" : signed(measure, end);
    }

    static String word(Comparison.Change change) {
        return change == Comparison.Change.UNCLEAR ? "" : change.name().toLowerCase(Locale.ROOT);
    }

    private static void addChanged(List<String> lines, String title, List<Comparison.Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title + ": " + pairs.size());
        for (Comparison.Pair pair : pairs) {
            QuestionEntry entry = pair.after().entry();
            lines.add("");
            lines.add("  " + entry.id() + " " + entry.type() + " " + entry.lang() + ": " + entry.question());
            List<String> before = wrapped("before: " + shown(pair.before()));
            List<String> after = wrapped("now: " + shown(pair.after()));
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                lines.add(("  " + padded(i < before.size() ? before.get(i) : "") + " | "
                                + (i < after.size() ? after.get(i) : ""))
                        .stripTrailing());
            }
        }
    }

    private static String padded(String text) {
        return text + " ".repeat(Math.max(0, COLUMN - text.codePointCount(0, text.length())));
    }

    private static String shown(Judgement judgement) {
        String why = judgement.passes() ? "right" : String.join("; ", judgement.failures());
        return why + "\n" + judgement.result().text().strip();
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            StringBuilder current = new StringBuilder();
            for (String word : line.strip().split("\\s+")) {
                if (!current.isEmpty() && current.length() + 1 + word.length() > COLUMN) {
                    lines.add(current.toString());
                    current.setLength(0);
                }
                current.append(current.isEmpty() ? "" : " ").append(word);
            }
            lines.add(current.toString());
        });
        return lines;
    }
}
