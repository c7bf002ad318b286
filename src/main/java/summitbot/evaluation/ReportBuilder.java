package summitbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import summitbot.evaluation.report.Bar;
import summitbot.evaluation.report.CurveView;
import summitbot.evaluation.report.QuestionView;
import summitbot.evaluation.report.ReportPage;
import summitbot.evaluation.report.ReportPage.Card;
import summitbot.evaluation.report.ReportPage.Fact;
import summitbot.evaluation.report.ReportPage.LimitRow;
import summitbot.evaluation.report.ReportPage.MeasureGroup;
import summitbot.evaluation.report.ReportPage.MeasureRow;
import summitbot.evaluation.report.ReportPage.StageTime;

/** The report of a run, in words and numbers as people read them. */
final class ReportBuilder {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A browser on a phone shows so many with ease. */
    private static final int MOST_QUESTIONS = 1000;

    private final EvaluationSummary summary;
    private final List<Judgement> judgements;
    private final QuestionViews questions;

    private ReportBuilder(EvaluationSummary summary, PrintedArticles articles) {
        this.summary = summary;
        this.judgements = summary.judgements();
        this.questions = new QuestionViews(articles);
    }

    static ReportPage page(EvaluationSummary summary, PrintedArticles articles) {
        return new ReportBuilder(summary, articles).page();
    }

    private ReportPage page() {
        Manifest manifest = summary.manifest();
        String models = manifest.models().isEmpty() ? "no model took part" : String.join(", ", manifest.models());
        List<String> gate = summary.gateTable();
        return new ReportPage(
                "Evaluation of " + Path.of(manifest.questionSet()).getFileName(),
                judgements.size() + " questions · mode " + manifest.mode() + " · " + models + " · "
                        + TIME.format(manifest.started()),
                cards(),
                summary.comparison().map(comparison -> ComparisonViews.of(comparison, questions, summary.totalsOnly())),
                limits(),
                gate.isEmpty() ? "" : gate.get(gate.size() - 1),
                bars(summary.byType()),
                bars(summary.byLang()),
                curve(),
                stages(),
                groups(),
                summary.totalsOnly() ? List.of() : questionViews(),
                summary.totalsOnly() ? 0 : Math.max(0, judgements.size() - MOST_QUESTIONS),
                facts(manifest.json()));
    }

    private List<QuestionView> questionViews() {
        return judgements.stream()
                .sorted(Comparator.comparing(Judgement::passes))
                .limit(MOST_QUESTIONS)
                .map(questions::of)
                .toList();
    }

    private List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        cards.add(card("right answers", Measure.PASSED, ""));
        cards.add(card("quotes exact", Measure.QUOTE_EXACTNESS, tone(Measure.QUOTE_EXACTNESS, 1)));
        cards.add(card("from the right source", Measure.RIGHT_SOURCE, tone(Measure.RIGHT_SOURCE, 1)));
        cards.add(card("boilerplate quoted", Measure.BOILERPLATE_QUOTED, tone(Measure.BOILERPLATE_QUOTED, 0)));
        cards.add(card("points made", Measure.POINT_RECALL, ""));
        cards.add(card("refused, rightly", Measure.ABSTENTION_RECALL, ""));
        cards.add(card("refused, wrongly", Measure.OVER_REFUSAL, ""));
        Percentiles latency = Percentiles.of(judgements, Result::latencyMillis);
        cards.add(new Card(
                "half answered within", latency.p50() + " ms", "95 of 100 within " + latency.p95() + "\u00A0ms", ""));
        return cards;
    }

    private Card card(String name, Measure measure, String tone) {
        Ratio ratio = measure.of(judgements);
        String interval = SummaryTable.interval(measure, summary.interval(measure, judgements));
        return new Card(
                name,
                SummaryTable.shown(measure, ratio.rate()),
                ratio.count() + " of " + ratio.total()
                        + (interval.isEmpty() ? "" : " · " + interval.replace(" %", "\u00A0%")),
                tone);
    }

    /** Good only when the promise is kept whole. */
    private String tone(Measure measure, double promised) {
        OptionalDouble rate = measure.of(judgements).rate();
        return rate.isEmpty() ? "" : rate.getAsDouble() == promised ? "good" : "bad";
    }

    private List<LimitRow> limits() {
        return summary.gate().map(gate -> gate.rows(judgements)).orElse(List.of());
    }

    private List<Bar> bars(Map<String, List<Judgement>> groups) {
        List<Bar> bars = new ArrayList<>();
        groups.forEach((name, group) -> {
            Ratio passed = Measure.PASSED.of(group);
            Optional<Interval> interval = summary.interval(Measure.PASSED, group);
            bars.add(new Bar(
                    name, passed.count(), passed.total(), interval.map(Interval::low), interval.map(Interval::high)));
        });
        return bars;
    }

    private Optional<CurveView> curve() {
        AbstentionCurve curve = AbstentionCurve.of(judgements);
        OptionalDouble recall = Measure.ABSTENTION_RECALL.of(judgements).rate();
        OptionalDouble overRefusal = Measure.OVER_REFUSAL.of(judgements).rate();
        if (curve.area().isEmpty() || recall.isEmpty() || overRefusal.isEmpty()) {
            return Optional.empty();
        }
        String points = curve.points().stream()
                .map(point -> units(point.overRefusal()) + "," + units(1 - point.recall()))
                .collect(Collectors.joining(" "));
        return Optional.of(new CurveView(
                points,
                units(overRefusal.getAsDouble()),
                units(1 - recall.getAsDouble()),
                String.format(Locale.ROOT, "%.2f", curve.area().getAsDouble()),
                String.format(
                        Locale.ROOT,
                        "This run (the dot) refuses %.0f %% of what the articles do not answer, and %.0f %% of what they"
                                + " do.",
                        100 * recall.getAsDouble(),
                        100 * overRefusal.getAsDouble())));
    }

    private List<StageTime> stages() {
        List<StageTime> times = new ArrayList<>();
        Percentiles whole = Percentiles.of(judgements, Result::latencyMillis);
        times.add(stage("whole", whole, whole));
        for (String name : Result.STAGES) {
            times.add(stage(name, Percentiles.of(judgements, result -> result.stageMillis(name)), whole));
        }
        return times;
    }

    private static StageTime stage(String name, Percentiles millis, Percentiles whole) {
        double longest = Math.max(1, whole.p95());
        return new StageTime(
                name,
                millis.p50(),
                millis.p95(),
                units(Math.min(1, millis.p50() / longest)),
                units(Math.min(1, millis.p95() / longest)));
    }

    private List<MeasureGroup> groups() {
        List<MeasureGroup> groups = new ArrayList<>();
        for (Measure.Group group : Measure.Group.values()) {
            List<MeasureRow> rows = new ArrayList<>();
            for (Measure measure : Measure.values()) {
                Ratio ratio = measure.of(judgements);
                if (measure.group() == group && ratio.total() > 0) {
                    rows.add(new MeasureRow(
                            measure.title(),
                            measure.unit() == Measure.Unit.SHARE ? ratio.count() + " of " + ratio.total() : "",
                            SummaryTable.shown(measure, ratio.rate()),
                            SummaryTable.interval(measure, summary.interval(measure, judgements)),
                            measure.description()));
                }
            }
            groups.add(new MeasureGroup(group.title(), rows));
        }
        return groups;
    }

    /** The manifest name by name, what lies deeper with dots. */
    private static List<Fact> facts(JsonNode manifest) {
        List<Fact> facts = new ArrayList<>();
        manifest.properties().forEach(field -> {
            String name = field.getKey().replace('_', ' ');
            JsonNode value = field.getValue();
            if (value.isObject()) {
                value.properties()
                        .forEach(inner -> facts.add(
                                new Fact(name + ": " + inner.getKey().replace('_', ' '), words(inner.getValue()))));
            } else {
                facts.add(new Fact(name, words(value)));
            }
        });
        return facts;
    }

    private static String words(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(item.asText()));
            return items.isEmpty() ? "–" : String.join(", ", items);
        }
        return value.isNull() ? "–" : value.asText();
    }

    private static String units(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }
}
