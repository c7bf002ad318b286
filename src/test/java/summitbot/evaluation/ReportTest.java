package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.testing.SampleCorpus.ferry;
import static summitbot.testing.SampleCorpus.harbour;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import summitbot.evaluation.report.HtmlReport;

/** The report as a browser reads it. */
class ReportTest {
    private static final String HOSTILE =
            "\"'><script>alert(1)</script><img src=x onerror=alert(2)> ${7*7} <!-- & \u202E";

    private static final Judgement RIGHT =
            Samples.JUDGE.judge(Samples.howLong(), Samples.confident(0.9, "answered", Samples.quote(harbour(), 2)));
    private static final Judgement WRONG = Samples.JUDGE.judge(
            Samples.bothPresidents(),
            Samples.confident(
                    0.6,
                    "answered",
                    Samples.quote(harbour(), 3),
                    Samples.quote(harbour(), 4).put("speaker", "Petra Holm"),
                    Samples.quote(ferry(), 1),
                    Samples.quote(harbour(), 9),
                    Samples.quote(harbour(), 5).put("text", "Altered words.")));
    private static final Judgement REFUSED =
            Samples.JUDGE.judge(Samples.treatyTerms(), Samples.confident(0.1, "abstained"));

    private static Document report(EvaluationSummary summary) {
        return Jsoup.parse(HtmlReport.html(ReportBuilder.page(summary, Samples.ARTICLES)));
    }

    private static EvaluationSummary summary(boolean totalsOnly, Judgement... judgements) {
        return new EvaluationSummary(
                List.of(judgements), Samples.manifest(), Optional.empty(), Optional.empty(), totalsOnly);
    }

    private static Judgement hostile() {
        QuestionEntry entry = Samples.howLong();
        QuestionEntry named = new QuestionEntry(
                HOSTILE, HOSTILE, HOSTILE, HOSTILE, entry.history(), true, entry.points(), List.of(), List.of());
        return Samples.JUDGE.judge(
                named,
                Samples.answered(
                        HOSTILE,
                        Samples.quote(harbour(), 2).put("text", HOSTILE).put("article", HOSTILE),
                        Samples.quote(harbour(), 2).put("speaker", HOSTILE)));
    }

    @Test
    void hostileTextsAreShownAsText() {
        Document page = report(summary(false, hostile(), RIGHT, REFUSED));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, iframe, object, embed, base")).isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        }
        assertThat(page.select(".ask").eachText()).anyMatch(text -> text.contains("<script>alert(1)</script><img"));
        assertThat(page.select(".question").get(0).attr("data-type")).isEqualTo(HOSTILE);
        assertThat(page.select(".badge").eachText()).anyMatch(text -> text.contains("wrong speaker: \"'><script>"));
        assertThat(page.select("main > section"))
                .hasSameSizeAs(report(summary(false, WRONG, RIGHT, REFUSED)).select("main > section"));
    }

    @Test
    void needsNothingFromElsewhere() {
        Document page = report(summary(false, RIGHT, WRONG, REFUSED));

        assertThat(page.select("[src]")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).containsOnly("data:,");
        assertThat(page.html()).doesNotContain("http://", "https://", "@import", "url(");
    }

    @Test
    void showsAllQuestionsWithoutAnyScriptFailuresFirstAndOpen() {
        Document page = report(summary(false, RIGHT, WRONG, REFUSED));

        assertThat(page.select(".question").eachAttr("data-pass")).containsExactly("no", "yes", "yes");
        assertThat(page.select(".question[hidden]")).isEmpty();
        assertThat(page.select(".question[open]")).hasSize(1);
        assertThat(page.select("#filters").hasAttr("hidden")).isTrue();
    }

    @Test
    void marksQuotesAgainstGold() {
        Element wrong = report(summary(false, WRONG)).selectFirst(".question");

        assertThat(wrong.select("blockquote").eachAttr("class"))
                .containsExactly("quote gold", "quote gold", "quote extra", "quote bad", "quote bad");
        assertThat(wrong.select("mark").eachText())
                .containsExactly(
                        harbour().sentence(3).text(), harbour().sentence(4).text());
        assertThat(wrong.select(".badge").eachText())
                .containsExactly(
                        "makes point 1",
                        "makes point 2",
                        "wrong speaker: Petra Holm",
                        "boilerplate",
                        "not verbatim in harbour");
    }

    @Test
    void marksOnlyTheGoldWordsOfALongerQuote() {
        QuestionEntry part = Samples.entry("""
                - id: p1
                  question: Who came along?
                  lang: en
                  type: list
                  answerable: true
                  gold_quotes:
                    all_of:
                      - any_of:
                          - {source: harbour, text: Foreign Minister Tavia Brandt}
                """);
        Judgement judgement = Samples.JUDGE.judge(part, Samples.answered("", Samples.quote(harbour(), 5)));

        Element quote = report(summary(false, judgement)).selectFirst("blockquote");

        assertThat(quote.select("mark").eachText()).containsExactly("Foreign Minister Tavia Brandt");
        assertThat(quote.text()).startsWith(harbour().sentence(5).text());
    }

    @Test
    void drawsTheChartsAsSvg() {
        Document page = report(summary(false, RIGHT, WRONG, REFUSED));

        assertThat(page.select(".bars:not(.times) svg[aria-label='factoid: 1 of 1']"))
                .hasSize(1);
        assertThat(page.select(".bars svg[aria-label='en: 2 of 3']")).hasSize(1);
        assertThat(page.select(".curve polyline").attr("points"))
                .startsWith("0.00,100.00 ")
                .endsWith("100.00,0.00");
        assertThat(page.select(".times .label").eachText())
                .containsExactly("whole", "rewrite", "retrieve", "model", "verify");
    }

    @Test
    void totalsAloneShowNoQuestion() {
        Document page = report(summary(true, RIGHT, WRONG, REFUSED));

        assertThat(page.select(".question, .ask, #filters, script")).isEmpty();
        assertThat(page.text()).doesNotContain(Samples.howLong().question());
        assertThat(page.select(".card")).isNotEmpty();
    }

    @Test
    void showsAComparisonWithBothAnswers() {
        Result before = Samples.abstained("The articles do not say.");
        EarlierRun earlier = new EarlierRun(
                Path.of("before"), MissingNode.getInstance(), Map.of("q1", withQuestion(before, Samples.howLong())));
        Comparison comparison = Comparison.of(earlier, List.of(RIGHT), Samples.manifest(), Samples.JUDGE);
        Document page = report(new EvaluationSummary(
                List.of(RIGHT), Samples.manifest(), Optional.of(comparison), Optional.empty(), false));

        assertThat(page.select(".changed .columns > div")).hasSize(2);
        assertThat(page.select(".changed .columns > div").get(0).text()).startsWith("before wrong abstained");
        assertThat(page.select(".changed .columns > div").get(1).text()).startsWith("now right");
        assertThat(page.select(".verdict").text()).startsWith("Verdict: ");
    }

    private static Result withQuestion(Result result, QuestionEntry entry) {
        return new Result(
                entry.id(),
                entry.question(),
                result.kind(),
                result.status(),
                result.mode(),
                result.text(),
                result.statements(),
                result.confidence(),
                result.latencyMillis(),
                result.stageMillis(),
                result.modelUse(),
                result.retrieval());
    }

    @Test
    void showsTheLimitsAndWhatBecameOfThem() {
        Gate gate = GateReader.parse("gate.yaml", "limits: {passed: {min: 0.9}, errors: {max: 0}}");
        Document page = report(new EvaluationSummary(
                List.of(RIGHT, WRONG), Samples.manifest(), Optional.empty(), Optional.of(gate), false));

        assertThat(page.select("table .tag").eachText()).containsExactly("not kept", "kept");
    }

    @Test
    void anEmptyRunHasAReportToo() {
        assertThat(report(summary(false)).select("h1").text()).isEqualTo("Evaluation of questions.yaml");
    }
}
