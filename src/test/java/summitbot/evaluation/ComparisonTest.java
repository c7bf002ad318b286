package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.testing.SampleCorpus.harbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String QUESTION = "How long did the negotiations last?";

    /** The same question so many times, under ids of their own. */
    private static List<QuestionEntry> entries(int count) {
        List<QuestionEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            QuestionEntry entry = Samples.howLong();
            entries.add(new QuestionEntry(
                    "n" + i,
                    entry.question(),
                    entry.lang(),
                    entry.type(),
                    entry.history(),
                    true,
                    entry.points(),
                    entry.mustMention(),
                    entry.mustNot()));
        }
        return entries;
    }

    private static Result right() {
        return Samples.answered("", Samples.quote(harbour(), 2));
    }

    private static Result wrong() {
        return Samples.abstained("The articles do not say.");
    }

    private static Result altered() {
        return Samples.answered(
                "", Samples.quote(harbour(), 2), Samples.quote(harbour(), 3).put("text", "Altered."));
    }

    private static EarlierRun earlier(List<Result> results, JsonNode manifest) {
        Map<String, Result> byId = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            ObjectNode line = Samples.node("answered", "");
            Result result = results.get(i);
            line.put("id", "n" + i).put("question", QUESTION);
            byId.put(
                    "n" + i,
                    new Result(
                            "n" + i,
                            QUESTION,
                            result.kind(),
                            result.status(),
                            result.mode(),
                            result.text(),
                            result.statements(),
                            result.confidence(),
                            result.latencyMillis(),
                            result.stageMillis(),
                            result.modelUse(),
                            result.retrieval()));
        }
        return new EarlierRun(Path.of("before"), manifest, byId);
    }

    /** Compares runs given as one letter a question: r(ight), w(rong), a(ltered quote). */
    private static Comparison comparison(String before, String after) {
        List<Judgement> now = new ArrayList<>();
        List<QuestionEntry> entries = entries(after.length());
        for (int i = 0; i < after.length(); i++) {
            now.add(Samples.JUDGE.judge(entries.get(i), result(after.charAt(i))));
        }
        List<Result> results =
                before.chars().mapToObj(letter -> result((char) letter)).toList();
        return Comparison.of(earlier(results, MissingNode.getInstance()), now, Samples.manifest(), Samples.JUDGE);
    }

    private static Result result(char letter) {
        return letter == 'r' ? right() : letter == 'w' ? wrong() : altered();
    }

    @Test
    void equalRunsDoNotDiffer() {
        Comparison same = comparison("rrww", "rrww");

        assertThat(same.change()).isEqualTo(Comparison.Change.UNCLEAR);
        assertThat(same.better()).isEmpty();
        assertThat(same.worse()).isEmpty();
        assertThat(same.verdict())
                .isEqualTo("Verdict: no clear difference: passed 2 of 4, before 2 of 4"
                        + " (+0.0 points, 95 % interval +0.0 to +0.0).");
    }

    @Test
    void manyMoreRightAnswersAreBetterAndTheOtherWayRoundWorse() {
        String few = "r".repeat(10) + "w".repeat(20);
        String many = "r".repeat(25) + "w".repeat(5);

        assertThat(comparison(few, many).change()).isEqualTo(Comparison.Change.BETTER);
        assertThat(comparison(few, many).better()).hasSize(15);
        assertThat(comparison(few, many).verdict())
                .startsWith("Verdict: better: passed 25 of 30, before 10 of 30 (+50.0");
        assertThat(comparison(many, few).change()).isEqualTo(Comparison.Change.WORSE);
        assertThat(comparison(many, few).worse()).hasSize(15);
    }

    @Test
    void oneMoreRightAnswerIsNoClearDifference() {
        Comparison one = comparison("rrrrwwww", "rrrrrwww");

        assertThat(one.change()).isEqualTo(Comparison.Change.UNCLEAR);
        assertThat(one.better()).extracting(pair -> pair.after().entry().id()).containsExactly("n4");
    }

    @Test
    void lessOverRefusalIsBetterAlthoughTheNumberFalls() {
        Comparison.Difference difference =
                comparison("w".repeat(20), "r".repeat(15) + "w".repeat(5)).difference(Measure.OVER_REFUSAL);

        assertThat(difference.difference()).hasValue(-0.75);
        assertThat(difference.change()).isEqualTo(Comparison.Change.BETTER);
    }

    @Test
    void oneAlteredQuoteIsWorseWhateverElseGotBetter() {
        Comparison altered = comparison("r" + "w".repeat(29), "a" + "r".repeat(29));

        assertThat(altered.change()).isEqualTo(Comparison.Change.WORSE);
        assertThat(altered.verdict())
                .startsWith("Verdict: worse: quote exactness went from 100.0 % to 96.8 %; passed 29");
    }

    @Test
    void leavesOutWhatOnlyOneRunHasAndSaysHowMany() {
        Comparison comparison = comparison("rrrrr", "rrr");

        assertThat(comparison.pairs()).hasSize(3);
        assertThat(comparison.leftOutThere()).isEqualTo(2);
        assertThat(comparison.leftOutHere()).isZero();
        assertThat(ComparisonTable.of(comparison, false))
                .contains("compared with before, over the 3 questions that both have; left out: 0 of this run and 2"
                        + " of the other");
        assertThat(comparison("rr", "rrr").leftOutHere()).isEqualTo(1);
    }

    @Test
    void showsBothAnswersSideBySideAndTheVerdictLast() {
        List<String> table = ComparisonTable.of(comparison("wr", "rr"), false);

        assertThat(table).contains("  n0 factoid en: " + QUESTION);
        assertThat(table).anyMatch(line -> line.startsWith("  before: abstained; ") && line.endsWith("| now: right"));
        assertThat(table.get(table.size() - 1)).startsWith("Verdict: ");
    }

    @Test
    void totalsAloneShowNoQuestion() {
        List<String> table = ComparisonTable.of(comparison("wr", "rw"), true);

        assertThat(table).noneMatch(line -> line.contains(QUESTION)).contains("1 questions better, 1 worse");
        assertThat(ComparisonJson.of(comparison("wr", "rw"), true).has("better"))
                .isFalse();
    }

    @Test
    void namesWhatTheRunsWereMadeWithDifferently() {
        ObjectNode manifest = Samples.manifest().json();
        manifest.put("prompt", "another").put("started", "yesterday").put("question_set", "elsewhere.yaml");

        Comparison comparison =
                Comparison.of(earlier(List.of(right()), manifest), List.of(), Samples.manifest(), Samples.JUDGE);

        assertThat(comparison.differences()).containsExactly("prompt");
    }
}
