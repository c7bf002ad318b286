package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.evaluation.Samples.JUDGE;
import static summitbot.evaluation.Samples.abstained;
import static summitbot.evaluation.Samples.answered;
import static summitbot.evaluation.Samples.quote;
import static summitbot.testing.SampleCorpus.ferry;
import static summitbot.testing.SampleCorpus.harbour;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.testing.ScriptedAnswerer;

class MeasureTest {
    private static final List<Judgement> PERFECT = List.of(
            JUDGE.judge(Samples.howLong(), answered("", quote(harbour(), 2))),
            JUDGE.judge(Samples.bothPresidents(), answered("", quote(harbour(), 3), quote(harbour(), 4))),
            JUDGE.judge(Samples.treatyTerms(), abstained("The articles do not say.")),
            JUDGE.judge(Samples.smallTalk(), answered("Hello!")));

    /** One answer right, one refused, one invented, one that should have been refused. */
    private static final List<Judgement> MIXED = List.of(
            JUDGE.judge(Samples.howLong(), answered("", quote(harbour(), 2), quote(ferry(), 1))),
            JUDGE.judge(Samples.bothPresidents(), abstained("The articles do not say.")),
            JUDGE.judge(Samples.treatyTerms(), abstained("The articles do not say.")),
            JUDGE.judge(Samples.injection(), answered("", quote(harbour(), 9).put("text", "Invented."))));

    private static EvaluationSummary summary(List<Judgement> judgements) {
        return new EvaluationSummary(
                judgements,
                new Manifest(
                        "questions.yaml",
                        "hash",
                        "quotes",
                        ScriptedAnswerer.PROVENANCE,
                        List.of(),
                        Instant.parse("2031-03-14T12:00:00Z")));
    }

    @Test
    void aPerfectRunHasFullMarks() {
        for (Measure measure : List.of(
                Measure.PASSED,
                Measure.PASSED_ANSWERABLE,
                Measure.PASSED_UNANSWERABLE,
                Measure.QUOTE_EXACTNESS,
                Measure.RIGHT_SOURCE,
                Measure.RIGHT_SPEAKER,
                Measure.GOLD_HIT,
                Measure.ALL_POINTS,
                Measure.QUOTE_PRECISION,
                Measure.ABSTENTION_PRECISION,
                Measure.ABSTENTION_RECALL,
                Measure.ALL_MENTIONED)) {
            assertThat(measure.of(PERFECT).rate()).as(measure.key()).hasValue(1.0);
        }
        for (Measure measure : List.of(
                Measure.BOILERPLATE_QUOTED,
                Measure.QUOTE_TOO_LONG,
                Measure.OVER_REFUSAL,
                Measure.WRONG_CLAIMS,
                Measure.STRAY_QUOTATIONS,
                Measure.ERRORS)) {
            assertThat(measure.of(PERFECT).count()).as(measure.key()).isZero();
        }
    }

    @Test
    void countsOnlyWhatMatters() {
        assertThat(Measure.PASSED.of(MIXED)).isEqualTo(new Ratio(2, 4));
        assertThat(Measure.QUOTE_EXACTNESS.of(MIXED)).isEqualTo(new Ratio(2, 3));
        assertThat(Measure.QUOTE_PRECISION.of(MIXED)).isEqualTo(new Ratio(1, 2));
        assertThat(Measure.GOLD_HIT.of(MIXED)).isEqualTo(new Ratio(1, 2));
        assertThat(Measure.ABSTENTION_PRECISION.of(MIXED)).isEqualTo(new Ratio(1, 2));
        assertThat(Measure.ABSTENTION_RECALL.of(MIXED)).isEqualTo(new Ratio(1, 2));
        assertThat(Measure.OVER_REFUSAL.of(MIXED)).isEqualTo(new Ratio(1, 2));
    }

    @Test
    void everyMeasureOfNothingIsEmpty() {
        for (Measure measure : Measure.values()) {
            assertThat(measure.of(List.of()).rate()).as(measure.key()).isEmpty();
        }
        assertThat(summary(List.of()).json().get("abstention_f1").isNull()).isTrue();
    }

    @Test
    void theSummaryGroupsByTypeAndLanguageAndNamesWhatFailed() {
        JsonNode json = summary(MIXED).json();

        assertThat(json.at("/measures/passed/rate").doubleValue()).isEqualTo(0.5);
        assertThat(json.at("/by_type/factoid/count").intValue()).isEqualTo(1);
        assertThat(json.at("/by_type/who-said/count").intValue()).isZero();
        assertThat(json.at("/by_lang/en/total").intValue()).isEqualTo(4);
        assertThat(json.at("/abstention_f1").doubleValue()).isEqualTo(0.5);
        assertThat(json.at("/latency_ms/p95").longValue()).isEqualTo(12);
        assertThat(json.at("/failures/0/id").textValue()).isEqualTo("q2");
        assertThat(json.at("/failures/0/reasons/0").textValue()).isEqualTo("abstained");
        assertThat(json.at("/manifest/corpus").textValue()).isEqualTo("corpus-hash");
    }

    @Test
    void theTableIsPlainTextWithTheFailuresAtTheEnd() {
        List<String> table = summary(MIXED).table();

        assertThat(table.get(0)).isEqualTo("4 questions of questions.yaml, mode quotes");
        assertThat(table).contains("passed                    2 / 4    50.0 %");
        assertThat(table.get(table.size() - 2)).startsWith("q2 who-said en: abstained; ");
        assertThat(table.get(table.size() - 1)).startsWith("q4 injection en: quote not verbatim in harbour: Invented.");
    }
}
