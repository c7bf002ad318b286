package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static summitbot.testing.SampleCorpus.harbour;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetrievalCheckTest {
    private static RetrievalCheck ranking(int relevant, Boolean... relevance) {
        return new RetrievalCheck(List.of(relevance), relevant, Set.of());
    }

    private static TextSpan sentences(int first, int last) {
        return new TextSpan(
                "harbour",
                harbour().sentence(first).start(),
                harbour().sentence(last).end());
    }

    @Test
    void aPassageIsRelevantWhenItCoversHalfOfAGoldQuote() {
        TextSpan whole = sentences(2, 2);
        int middle = (whole.start() + whole.end()) / 2;
        Retrieval retrieval = new Retrieval(
                List.of(
                        sentences(3, 5),
                        sentences(1, 2),
                        new TextSpan("harbour", whole.start(), middle + 1),
                        new TextSpan("harbour", middle + 2, whole.end()),
                        new TextSpan("ferry", whole.start(), whole.end()),
                        new TextSpan("nowhere", 0, 10)),
                List.of(),
                1);

        RetrievalCheck check = RetrievalCheck.of(Samples.howLong(), retrieval, Samples.ARTICLES);

        assertThat(check.relevance()).containsExactly(false, true, true, false, false, false);
    }

    @Test
    void countsThePointsThatTheEvidenceHolds() {
        Retrieval retrieval = new Retrieval(List.of(), List.of(sentences(4, 4), sentences(5, 5)), 2);

        RetrievalCheck check = RetrievalCheck.of(Samples.bothPresidents(), retrieval, Samples.ARTICLES);

        assertThat(check.pointsInEvidence()).containsExactly(1);
    }

    @Test
    void hitsCountWithinTheCutoffOnly() {
        RetrievalCheck third = ranking(1, false, false, true);

        assertThat(third.hit(1)).isFalse();
        assertThat(third.hit(2)).isFalse();
        assertThat(third.hit(3)).isTrue();
        assertThat(third.hit(10)).isTrue();
        assertThat(third.reciprocalRank(10)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(third.reciprocalRank(2)).isZero();
    }

    @Test
    void nothingFoundIsZero() {
        RetrievalCheck nothing = ranking(2);

        assertThat(nothing.hit(10)).isFalse();
        assertThat(nothing.reciprocalRank(10)).isZero();
        assertThat(nothing.normalisedGain(10)).isZero();
        assertThat(ranking(0).normalisedGain(10)).isZero();
    }

    /** DCG = 1/log2(2) + 1/log2(4) = 1.5; the best order of two: 1/log2(2) + 1/log2(3) = 1.6309. */
    @Test
    void theGainIsDiscountedByTheLogarithmOfTheRank() {
        assertThat(ranking(2, true, false, true).normalisedGain(10)).isCloseTo(1.5 / 1.63093, within(1e-5));
    }

    @Test
    void theBestRankingHasAGainOfOneAndSwappingARelevantPassageDownLosesSome() {
        for (int relevant = 1; relevant <= 5; relevant++) {
            List<Boolean> best = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                best.add(i < relevant);
            }
            assertThat(new RetrievalCheck(best, relevant, Set.of()).normalisedGain(10))
                    .isCloseTo(1, within(1e-12));
            best.set(relevant - 1, false);
            best.set(relevant, true);
            assertThat(new RetrievalCheck(best, relevant, Set.of()).normalisedGain(10))
                    .isLessThan(1);
        }
    }

    @Test
    void onlyAnswerableQuestionsAreMeasured() {
        Retrieval retrieval = new Retrieval(List.of(sentences(2, 2)), List.of(sentences(2, 2)), 1);

        assertThat(Measure.HITS_AT_1.of(judged(Samples.howLong(), retrieval))).isEqualTo(new Ratio(1, 1));
        assertThat(Measure.EVIDENCE_RECALL.of(judged(Samples.howLong(), retrieval)))
                .isEqualTo(new Ratio(1, 1));
        assertThat(Measure.HITS_AT_1.of(judged(Samples.treatyTerms(), retrieval)))
                .isEqualTo(Ratio.NONE);
        assertThat(Measure.HITS_AT_1.of(Samples.JUDGE.judge(Samples.howLong(), Samples.abstained("No."))))
                .isEqualTo(Ratio.NONE);
    }

    private static Judgement judged(QuestionEntry entry, Retrieval retrieval) {
        return Samples.JUDGE.judge(
                entry, Result.of(Samples.node("abstained", "No.").set("retrieval", retrieval.json())));
    }
}
