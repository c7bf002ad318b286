package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The measures of a whole run, as JSON and as a table for a terminal. For one thread. */
public final class EvaluationSummary {
    private final List<Judgement> judgements;
    private final Manifest manifest;
    private final Optional<Comparison> comparison;
    private final Optional<Gate> gate;
    private final boolean totalsOnly;
    private final Map<String, List<Judgement>> byType;
    private final Map<String, List<Judgement>> byLang;
    private final Map<List<Judgement>, Map<Measure, Optional<Interval>>> intervals = new IdentityHashMap<>();

    /**
     * @param comparison with an earlier run
     * @param gate limits to keep
     * @param totalsOnly whether single questions stay unseen
     */
    EvaluationSummary(
            List<Judgement> judgements,
            Manifest manifest,
            Optional<Comparison> comparison,
            Optional<Gate> gate,
            boolean totalsOnly) {
        this.judgements = List.copyOf(judgements);
        this.manifest = manifest;
        this.comparison = comparison;
        this.gate = gate;
        this.totalsOnly = totalsOnly;
        byType = by(QuestionEntry::type);
        byLang = by(QuestionEntry::lang);
    }

    /** Returns {@code summary.json}; {@link SummaryJson} names its fields. */
    public ObjectNode json() {
        return SummaryJson.of(this);
    }

    /** Returns the same as lines of plain text; then the questions that did not pass and why. */
    public List<String> table() {
        return SummaryTable.of(this);
    }

    /** Returns the comparison as lines of plain text, its verdict last; empty without one. */
    public List<String> comparisonTable() {
        return comparison
                .map(compared -> ComparisonTable.of(compared, totalsOnly))
                .orElse(List.of());
    }

    /** Returns the limits with what became of each, as lines of plain text; empty without limits. */
    public List<String> gateTable() {
        return gate.map(limits -> limits.table(judgements)).orElse(List.of());
    }

    /** Whether all limits are kept; true without limits. */
    public boolean keepsGate() {
        return gate.map(limits -> limits.keeps(judgements)).orElse(true);
    }

    Optional<Gate> gate() {
        return gate;
    }

    Optional<Comparison> comparison() {
        return comparison;
    }

    List<Judgement> judgements() {
        return judgements;
    }

    Manifest manifest() {
        return manifest;
    }

    boolean totalsOnly() {
        return totalsOnly;
    }

    /** The judgements of each type of question, by its name; the same lists each time. */
    Map<String, List<Judgement>> byType() {
        return byType;
    }

    /** The judgements of each language, by its tag; the same lists each time. */
    Map<String, List<Judgement>> byLang() {
        return byLang;
    }

    /**
     * Returns the confidence interval of a measure, computed once for each list: thousands of questions take seconds.
     *
     * @param group all judgements or one of the lists of {@link #byType()} and {@link #byLang()}
     */
    Optional<Interval> interval(Measure measure, List<Judgement> group) {
        return intervals
                .computeIfAbsent(group, list -> new EnumMap<>(Measure.class))
                .computeIfAbsent(measure, wanted -> Bootstrap.of(wanted, group));
    }

    private Map<String, List<Judgement>> by(Function<QuestionEntry, String> group) {
        return judgements.stream()
                .collect(Collectors.groupingBy(
                        judgement -> group.apply(judgement.entry()), TreeMap::new, Collectors.toList()));
    }

    /** The questions that did not pass, in order; empty where single questions stay unseen. */
    List<Judgement> failures() {
        return totalsOnly
                ? List.of()
                : judgements.stream().filter(judgement -> !judgement.passes()).toList();
    }
}
