package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The measures of a whole run, as JSON and as a table for a terminal. Immutable. */
public final class EvaluationSummary {
    private final List<Judgement> judgements;
    private final Manifest manifest;

    EvaluationSummary(List<Judgement> judgements, Manifest manifest) {
        this.judgements = List.copyOf(judgements);
        this.manifest = manifest;
    }

    /** Returns {@code summary.json}: questions, measures, abstention_f1, by_type, by_lang, latency_ms, failures, manifest. */
    public ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("questions", judgements.size());
        ObjectNode measures = node.putObject("measures");
        for (Measure measure : Measure.values()) {
            ObjectNode ratio = put(measures, measure.key(), measure.of(judgements));
            ratio.put("description", measure.description());
        }
        putRate(node, "abstention_f1", abstentionF1());
        ObjectNode byType = node.putObject("by_type");
        passedBy(entry -> entry.type()).forEach((type, ratio) -> put(byType, type, ratio));
        ObjectNode byLang = node.putObject("by_lang");
        passedBy(entry -> entry.lang()).forEach((lang, ratio) -> put(byLang, lang, ratio));
        node.putObject("latency_ms").put("p50", latency(50)).put("p95", latency(95));
        ArrayNode failures = node.putArray("failures");
        for (Judgement judgement : failed()) {
            ObjectNode failure = failures.addObject()
                    .put("id", judgement.entry().id())
                    .put("type", judgement.entry().type())
                    .put("lang", judgement.entry().lang());
            judgement.failures().forEach(failure.putArray("reasons")::add);
        }
        node.set("manifest", manifest.json());
        return node;
    }

    private static ObjectNode put(ObjectNode parent, String name, Ratio ratio) {
        ObjectNode node = parent.putObject(name);
        node.put("count", ratio.count()).put("total", ratio.total());
        putRate(node, "rate", ratio.rate());
        return node;
    }

    private static void putRate(ObjectNode node, String name, OptionalDouble rate) {
        if (rate.isPresent()) {
            node.put(name, Math.round(rate.getAsDouble() * 10_000) / 10_000.0);
        } else {
            node.putNull(name);
        }
    }

    /** Returns the same as lines of plain text, the questions that did not pass and why at the end. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(judgements.size() + " questions of " + manifest.questionSet() + ", mode " + manifest.mode()
                + (manifest.models().isEmpty() ? "" : ", " + String.join(", ", manifest.models())));
        lines.add("");
        for (Measure measure : Measure.values()) {
            lines.add(row(measure.key(), measure.of(judgements)));
        }
        lines.add(String.format(Locale.ROOT, "%-22s %17s", "abstention_f1", percent(abstentionF1())));
        lines.add(String.format(Locale.ROOT, "%-22s p50 %d ms, p95 %d ms", "latency", latency(50), latency(95)));
        lines.add("");
        passedBy(entry -> entry.type()).forEach((type, ratio) -> lines.add(row("passed " + type, ratio)));
        lines.add("");
        passedBy(entry -> entry.lang()).forEach((lang, ratio) -> lines.add(row("passed " + lang, ratio)));
        if (!failed().isEmpty()) {
            lines.add("");
            lines.add("not passed:");
        }
        for (Judgement judgement : failed()) {
            lines.add(judgement.entry().id() + " " + judgement.entry().type() + " "
                    + judgement.entry().lang() + ": " + String.join("; ", judgement.failures()));
        }
        return lines;
    }

    private static String row(String name, Ratio ratio) {
        return String.format(
                Locale.ROOT, "%-22s %4d / %-4d %6s", name, ratio.count(), ratio.total(), percent(ratio.rate()));
    }

    private static String percent(OptionalDouble rate) {
        return rate.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * rate.getAsDouble());
    }

    private List<Judgement> failed() {
        return judgements.stream().filter(judgement -> !judgement.passes()).toList();
    }

    /** Harmonic mean of precision and recall of abstentions; empty where both are 0 or one is of nothing. */
    private OptionalDouble abstentionF1() {
        OptionalDouble precision = Measure.ABSTENTION_PRECISION.of(judgements).rate();
        OptionalDouble recall = Measure.ABSTENTION_RECALL.of(judgements).rate();
        if (precision.isEmpty() || recall.isEmpty() || precision.getAsDouble() + recall.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double both = precision.getAsDouble() * recall.getAsDouble();
        return OptionalDouble.of(2 * both / (precision.getAsDouble() + recall.getAsDouble()));
    }

    private Map<String, Ratio> passedBy(Function<QuestionEntry, String> group) {
        return judgements.stream()
                .collect(Collectors.groupingBy(
                        judgement -> group.apply(judgement.entry()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Measure.PASSED::of)));
    }

    /** The latency that so many percent of the questions stayed within: nearest rank, rounded up. */
    private long latency(int percent) {
        List<Long> sorted = judgements.stream()
                .map(judgement -> judgement.result().latencyMillis())
                .sorted()
                .toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
    }
}
