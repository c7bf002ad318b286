package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.evaluation.Samples.JUDGE;
import static summitbot.evaluation.Samples.abstained;
import static summitbot.evaluation.Samples.answered;
import static summitbot.evaluation.Samples.quote;
import static summitbot.testing.SampleCorpus.ferry;
import static summitbot.testing.SampleCorpus.harbour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import summitbot.answer.ModelUse;

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
        return new EvaluationSummary(judgements, Samples.manifest(), Optional.empty(), Optional.empty(), false);
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
        assertThat(summary(List.of()).table()).isNotEmpty();
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
        assertThat(table).contains("  passed                    2 / 4     50.0 %  0 to 100 %");
        assertThat(table.get(table.size() - 2)).startsWith("  q2 who-said en: abstained; ");
        assertThat(table.get(table.size() - 1))
                .startsWith("  q4 injection en: quote not verbatim in harbour: Invented.");
    }

    @Test
    void totalsAloneNameNoQuestion() {
        EvaluationSummary totals =
                new EvaluationSummary(MIXED, summary(MIXED).manifest(), Optional.empty(), Optional.empty(), true);

        assertThat(totals.table()).noneMatch(line -> line.contains("q2") || line.contains("not passed"));
        assertThat(totals.json().get("failures")).isEmpty();
        assertThat(totals.json().get("measures"))
                .isEqualTo(summary(MIXED).json().get("measures"));
    }

    private static Ratio of(Measure measure, QuestionEntry entry, Result result) {
        return measure.of(JUDGE.judge(entry, result));
    }

    @Test
    void anEmptyAnswerMakesNoPoint() {
        Result empty = answered("");

        assertThat(of(Measure.PASSED, Samples.bothPresidents(), empty)).isEqualTo(new Ratio(0, 1));
        assertThat(of(Measure.POINT_RECALL, Samples.bothPresidents(), empty)).isEqualTo(new Ratio(0, 2));
        assertThat(of(Measure.QUOTE_EXACTNESS, Samples.bothPresidents(), empty)).isEqualTo(Ratio.NONE);
        assertThat(of(Measure.QUOTES_PER_ANSWER, Samples.bothPresidents(), empty))
                .isEqualTo(new Ratio(0, 1));
        assertThat(of(Measure.OVER_REFUSAL, Samples.bothPresidents(), empty)).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void anInventedQuoteIsNotExactAndGroundsNothing() {
        Result invented = answered("Four hours.", quote(harbour(), 2).put("text", "It took four hours."));

        assertThat(of(Measure.QUOTE_EXACTNESS, Samples.howLong(), invented)).isEqualTo(new Ratio(0, 1));
        assertThat(of(Measure.GROUNDED_STATEMENTS, Samples.howLong(), invented)).isEqualTo(new Ratio(0, 1));
        assertThat(of(Measure.GOLD_HIT, Samples.howLong(), invented)).isEqualTo(new Ratio(0, 1));
        assertThat(of(Measure.QUOTE_PRECISION, Samples.howLong(), invented)).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void aRightQuoteUnderAnotherArticlesNameIsNotExactThere() {
        Result elsewhere =
                answered("", quote(harbour(), 2).put("article", "ferry").put("source", "ferry"));

        assertThat(of(Measure.QUOTE_EXACTNESS, Samples.howLong(), elsewhere)).isEqualTo(new Ratio(0, 1));
        assertThat(of(Measure.RIGHT_SOURCE, Samples.howLong(), elsewhere)).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void aRightQuoteWithAWrongPublisherIsExactButWronglySourced() {
        Result wrong = answered("", quote(harbour(), 2).put("publisher", "The Other Post"));

        assertThat(of(Measure.QUOTE_EXACTNESS, Samples.howLong(), wrong)).isEqualTo(new Ratio(1, 1));
        assertThat(of(Measure.RIGHT_SOURCE, Samples.howLong(), wrong)).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void quotedBoilerplateIsCounted() {
        Result boilerplate = answered("", quote(harbour(), 2), quote(harbour(), 9));

        assertThat(of(Measure.BOILERPLATE_QUOTED, Samples.howLong(), boilerplate))
                .isEqualTo(new Ratio(1, 2));
        assertThat(of(Measure.QUOTE_PRECISION, Samples.howLong(), boilerplate)).isEqualTo(new Ratio(1, 2));
    }

    @Test
    void aWrongSpeakerCountsAmongTheQuotesThatMakeAPoint() {
        Result wrong = answered("", quote(harbour(), 3), quote(harbour(), 4).put("speaker", "Petra Holm"));

        assertThat(of(Measure.RIGHT_SPEAKER, Samples.bothPresidents(), wrong)).isEqualTo(new Ratio(1, 2));
        assertThat(of(Measure.POINT_RECALL, Samples.bothPresidents(), wrong)).isEqualTo(new Ratio(2, 2));
    }

    @Test
    void countsQuotesAndTheirWordsInAnswersOnly() {
        Result answered = answered("", quote(harbour(), 2), quote(ferry(), 1));

        assertThat(of(Measure.QUOTES_PER_ANSWER, Samples.howLong(), answered)).isEqualTo(new Ratio(2, 1));
        assertThat(of(Measure.WORDS_QUOTED_PER_ANSWER, Samples.howLong(), answered))
                .isEqualTo(new Ratio(13 + 12, 1));
        assertThat(of(Measure.QUOTES_PER_ANSWER, Samples.howLong(), abstained("No.", quote(harbour(), 2))))
                .isEqualTo(Ratio.NONE);
        assertThat(of(Measure.QUOTES_PER_ANSWER, Samples.smallTalk(), answered("Hello!")))
                .isEqualTo(Ratio.NONE);
    }

    @Test
    void abstentionF1IsTheHarmonicMean() {
        List<Judgement> judgements = List.of(
                JUDGE.judge(Samples.treatyTerms(), abstained("No.")),
                JUDGE.judge(Samples.injection(), answered("", quote(harbour(), 2))),
                JUDGE.judge(Samples.injection(), abstained("No.")),
                JUDGE.judge(Samples.howLong(), abstained("No.")),
                JUDGE.judge(Samples.bothPresidents(), answered("", quote(harbour(), 3))));
        double precision = Measure.ABSTENTION_PRECISION.of(judgements).rate().orElseThrow();
        double recall = Measure.ABSTENTION_RECALL.of(judgements).rate().orElseThrow();

        assertThat(Measure.ABSTENTION_F1.of(judgements).rate()).hasValue(2 * precision * recall / (precision + recall));
    }

    @Test
    void countsWhatAskingTheModelTook() {
        Result repaired = Samples.byModel(new ModelUse(1, 900, 60), quote(harbour(), 2));
        Result atOnce = Samples.byModel(new ModelUse(0, 700, 40), quote(harbour(), 2));
        List<Judgement> judgements = List.of(
                JUDGE.judge(Samples.howLong(), repaired),
                JUDGE.judge(Samples.howLong(), atOnce),
                JUDGE.judge(Samples.howLong(), answered("", quote(harbour(), 2))),
                JUDGE.judge(Samples.smallTalk(), answered("Hello!")));

        assertThat(Measure.REPAIR_RATE.of(judgements)).isEqualTo(new Ratio(1, 2));
        assertThat(Measure.PROMPT_TOKENS.of(judgements).rate()).hasValue(800);
        assertThat(Measure.REPLY_TOKENS.of(judgements).rate()).hasValue(50);
        assertThat(Measure.ANSWERED_BY_MODEL.of(judgements)).isEqualTo(new Ratio(2, 3));
        assertThat(Measure.ANSWERED_BY_QUOTES.of(judgements)).isEqualTo(new Ratio(1, 3));
    }

    @Test
    void namesTheTimeOfEachStage() {
        JsonNode json = summary(List.of(
                        JUDGE.judge(Samples.howLong(), Samples.byModel(new ModelUse(0, 1, 1), quote(harbour(), 2)))))
                .json();

        assertThat(json.at("/latency_ms/stages/model/p50").longValue()).isEqualTo(7);
        assertThat(json.at("/latency_ms/stages/rewrite/p95").longValue()).isZero();
    }
}
