package summitbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceRole;
import summitbot.testing.SampleCorpus;

class TermRerankerTest {
    private static final Corpus CORPUS = SampleCorpus.corpus();
    private static final Map<String, Integer> VOCABULARY =
            Map.of("the", 12, "hours", 2, "negotiations", 1, "lasted", 1, "ferry", 2, "border", 2, "vessen", 3);

    private final Reranker reranker = new TermReranker(CORPUS, () -> VOCABULARY);

    @Test
    void putsThePassageThatHasTheTermsFirst() {
        RetrievalQuery query = query(SearchTerm.of("negotiations"), SearchTerm.of("lasted"));

        List<RankedPassage> ranked = reranker.rerank(query, unranked());

        assertThat(ranked.get(0).passage().text()).contains("negotiations at the Grey Lighthouse");
    }

    @Test
    void anyFormOfATermCounts() {
        RetrievalQuery query = query(SearchTerm.of("talks about fish", "fishing zones"));

        assertThat(reranker.rerank(query, unranked()).get(0).passage().text()).contains("fishing zones");
    }

    @Test
    void inflectedFormsCount() {
        RetrievalQuery query = query(SearchTerm.of("negotiation"), SearchTerm.of("hour"));

        assertThat(reranker.rerank(query, unranked()).get(0).passage().text()).contains("nearly four hours");
    }

    @Test
    void withoutTermsTheLegsDecide() {
        List<RankedPassage> legs = List.of(
                ranked("a", Optional.of(new LegScore(2, 0.80)), Optional.empty()),
                ranked("b", Optional.of(new LegScore(1, 0.85)), Optional.empty()),
                ranked("c", Optional.empty(), Optional.of(new LegScore(1, 4))));

        assertThat(reranker.rerank(query(), legs))
                .extracting(ranked -> ranked.passage().article())
                .containsExactly("b", "c", "a");
    }

    @Test
    void keepsEveryPassageWithAScoreBetweenNoneAndOneInFallingOrder() {
        List<RankedPassage> passages = unranked();

        List<RankedPassage> ranked = reranker.rerank(query(SearchTerm.of("border"), SearchTerm.of("ferry")), passages);

        assertThat(ranked)
                .extracting(RankedPassage::passage)
                .containsExactlyInAnyOrderElementsOf(
                        passages.stream().map(RankedPassage::passage).toList());
        assertThat(ranked)
                .allMatch(passage -> passage.score() >= 0 && passage.score() <= 1)
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void reordersNothingWhereThereIsNothing() {
        assertThat(reranker.rerank(query(SearchTerm.of("ferry")), List.of())).isEmpty();
    }

    private static RetrievalQuery query(SearchTerm... terms) {
        return new RetrievalQuery("text", List.of(terms), Set.of());
    }

    /** Each quotable sentence as a passage, about which the legs said nothing. */
    private static List<RankedPassage> unranked() {
        return CORPUS.articles().stream()
                .map(Article::sentences)
                .flatMap(List::stream)
                .filter(sentence -> sentence.role() == SentenceRole.STATEMENT)
                .map(TermRerankerTest::passage)
                .toList();
    }

    private static RankedPassage passage(Sentence sentence) {
        int number = sentence.id().number();
        Passage passage = new Passage(sentence.id().article(), number, number, "", sentence.text());
        return new RankedPassage(passage, 0, Optional.empty(), Optional.empty());
    }

    private static RankedPassage ranked(String article, Optional<LegScore> embedding, Optional<LegScore> keyword) {
        return new RankedPassage(new Passage(article, 1, 1, "", "unknown"), 0, embedding, keyword);
    }
}
