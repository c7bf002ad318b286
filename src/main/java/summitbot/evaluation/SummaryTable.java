package summitbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The measures as lines for a terminal: what was counted, the share, its confidence interval. */
final class SummaryTable {
    /** More than anybody reads on a terminal. */
    private static final int MOST_FAILURES = 200;

    private SummaryTable() {}

    static List<String> of(EvaluationSummary summary) {
        List<Judgement> judgements = summary.judgements();
        Manifest manifest = summary.manifest();
        List<String> lines = new ArrayList<>();
        lines.add(judgements.size() + " questions of " + manifest.questionSet() + ", mode " + manifest.mode()
                + (manifest.models().isEmpty() ? "" : ", " + String.join(", ", manifest.models())));
        for (Measure.Group group : Measure.Group.values()) {
            lines.add("");
            lines.add(
                    group == Measure.Group.ANSWERS
                            ? String.format(Locale.ROOT, "%-24s %s", group.title(), "                  95 % interval")
                            : group.title());
            for (Measure measure : Measure.values()) {
                if (measure.group() == group && measure.of(judgements).total() > 0) {
                    lines.add(row(summary, "  " + measure.title(), measure, judgements));
                }
            }
        }
        Percentiles latency = Percentiles.of(judgements, Result::latencyMillis);
        lines.add(String.format(
                Locale.ROOT,
                "  %-22s half of the questions within %d ms, 95 %% within %d ms",
                "latency",
                latency.p50(),
                latency.p95()));
        addGroups(lines, summary, "passed, by type", summary.byType());
        addGroups(lines, summary, "passed, by language", summary.byLang());
        List<Judgement> failures = summary.failures();
        if (!failures.isEmpty()) {
            lines.add("");
            lines.add("not passed");
        }
        for (Judgement judgement : failures.subList(0, Math.min(MOST_FAILURES, failures.size()))) {
            lines.add("  " + judgement.entry().id() + " " + judgement.entry().type() + " "
                    + judgement.entry().lang() + ": " + String.join("; ", judgement.failures()));
        }
        if (failures.size() > MOST_FAILURES) {
            lines.add("  … and " + (failures.size() - MOST_FAILURES) + " more, in " + RunFolder.SUMMARY);
        }
        return lines;
    }

    private static void addGroups(
            List<String> lines, EvaluationSummary summary, String title, Map<String, List<Judgement>> groups) {
        lines.add("");
        lines.add(title);
        groups.forEach((name, judgements) -> lines.add(row(summary, "  " + name, Measure.PASSED, judgements)));
    }

    private static String row(EvaluationSummary summary, String name, Measure measure, List<Judgement> judgements) {
        Ratio ratio = measure.of(judgements);
        String counts = measure.unit() == Measure.Unit.SHARE
                ? String.format(Locale.ROOT, "%4d / %-4d", ratio.count(), ratio.total())
                : " ".repeat(11);
        return String.format(
                        Locale.ROOT,
                        "%-24s %s %7s  %s",
                        name,
                        counts,
                        shown(measure, ratio.rate()),
                        interval(measure, summary.interval(measure, judgements)))
                .stripTrailing();
    }

    /** A value as people read it: a share in percent, a score with three decimals, a mean with one. */
    static String shown(Measure measure, OptionalDouble value) {
        if (value.isEmpty()) {
            return "-";
        }
        return switch (measure.unit()) {
            case SHARE -> String.format(Locale.ROOT, "%.1f %%", 100 * value.getAsDouble());
            case SCORE -> String.format(Locale.ROOT, "%.3f", value.getAsDouble());
            case MEAN -> String.format(Locale.ROOT, "%.1f", value.getAsDouble());
        };
    }

    /** Empty for an interval that says nothing. */
    static String interval(Measure measure, Optional<Interval> interval) {
        return interval.filter(ends -> ends.high() > ends.low())
                .map(ends -> switch (measure.unit()) {
                    case SHARE -> String.format(Locale.ROOT, "%.0f to %.0f %%", 100 * ends.low(), 100 * ends.high());
                    case SCORE -> String.format(Locale.ROOT, "%.3f to %.3f", ends.low(), ends.high());
                    case MEAN -> String.format(Locale.ROOT, "%.1f to %.1f", ends.low(), ends.high());
                })
                .orElse("");
    }
}
