package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The fields of {@code summary.json}: complete, questions, measures, abstention_f1, abstention_curve, by_type, by_lang, latency_ms,
 * failures, gate and comparison (where asked for), manifest. A measure has count, total and rate (a share) or total and mean, the ends of its confidence interval of 95 %
 * (ci95, null where there are too few questions), and what it says. Shares and means have four decimals.
 */
final class SummaryJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SummaryJson() {}

    static ObjectNode of(EvaluationSummary summary) {
        List<Judgement> judgements = summary.judgements();
        ObjectNode node = NODES.objectNode();
        node.put("complete", true);
        node.put("questions", judgements.size());
        ObjectNode measures = node.putObject("measures");
        for (Measure measure : Measure.values()) {
            ObjectNode value = value(summary, measure, judgements);
            value.put("description", measure.description());
            measures.set(measure.key(), value);
        }
        putNumber(node, "abstention_f1", Measure.ABSTENTION_F1.of(judgements).rate());
        node.set("abstention_curve", curve(AbstentionCurve.of(judgements)));
        node.set("by_type", groups(summary, summary.byType()));
        node.set("by_lang", groups(summary, summary.byLang()));
        node.set("latency_ms", latency(judgements));
        node.set("failures", failures(summary));
        summary.gate().ifPresent(gate -> node.set("gate", gate.json(judgements)));
        summary.comparison()
                .ifPresent(compared -> node.set("comparison", ComparisonJson.of(compared, summary.totalsOnly())));
        node.set("manifest", summary.manifest().json());
        return node;
    }

    private static ObjectNode value(EvaluationSummary summary, Measure measure, List<Judgement> judgements) {
        Ratio ratio = measure.of(judgements);
        ObjectNode node = NODES.objectNode();
        if (measure.unit() == Measure.Unit.SHARE) {
            node.put("count", ratio.count());
        }
        node.put("total", ratio.total());
        putNumber(node, measure.unit() == Measure.Unit.SHARE ? "rate" : "mean", ratio.rate());
        putInterval(node, summary.interval(measure, judgements));
        return node;
    }

    static void putInterval(ObjectNode node, Optional<Interval> interval) {
        interval.ifPresentOrElse(
                ends -> node.putArray("ci95").add(rounded(ends.low())).add(rounded(ends.high())),
                () -> node.putNull("ci95"));
    }

    static void putNumber(ObjectNode node, String name, OptionalDouble number) {
        if (number.isPresent()) {
            node.put(name, rounded(number.getAsDouble()));
        } else {
            node.putNull(name);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** Passing at the top, as it is asked for most; all that the group has under measures. */
    private static ObjectNode groups(EvaluationSummary summary, Map<String, List<Judgement>> groups) {
        ObjectNode node = NODES.objectNode();
        groups.forEach((name, judgements) -> {
            ObjectNode group = value(summary, Measure.PASSED, judgements);
            ObjectNode measures = group.putObject("measures");
            for (Measure measure : Measure.values()) {
                if (measure.of(judgements).total() > 0) {
                    measures.set(measure.key(), value(summary, measure, judgements));
                }
            }
            node.set(name, group);
        });
        return node;
    }

    private static ObjectNode curve(AbstentionCurve curve) {
        ObjectNode node = NODES.objectNode();
        putNumber(node, "area", curve.area());
        ArrayNode points = node.putArray("points");
        for (AbstentionCurve.Point point : curve.points()) {
            points.addObject()
                    .put("threshold", rounded(point.threshold()))
                    .put("over_refusal", rounded(point.overRefusal()))
                    .put("abstention_recall", rounded(point.recall()));
        }
        return node;
    }

    private static ObjectNode latency(List<Judgement> judgements) {
        ObjectNode node = percentiles(Percentiles.of(judgements, Result::latencyMillis));
        ObjectNode stages = node.putObject("stages");
        for (String stage : Result.STAGES) {
            stages.set(stage, percentiles(Percentiles.of(judgements, result -> result.stageMillis(stage))));
        }
        return node;
    }

    private static ObjectNode percentiles(Percentiles millis) {
        return NODES.objectNode().put("p50", millis.p50()).put("p95", millis.p95());
    }

    private static ArrayNode failures(EvaluationSummary summary) {
        ArrayNode failures = NODES.arrayNode();
        for (Judgement judgement : summary.failures()) {
            ObjectNode failure = failures.addObject()
                    .put("id", judgement.entry().id())
                    .put("type", judgement.entry().type())
                    .put("lang", judgement.entry().lang());
            judgement.failures().forEach(failure.putArray("reasons")::add);
        }
        return failures;
    }
}
