package summitbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import summitbot.config.Settings.RetrievalSettings;
import summitbot.corpus.Passage;

class HybridRetrieverTest {
    private static final RetrievalQuery QUERY =
            new RetrievalQuery("how long did it last", List.of(SearchTerm.of("lasted")), Set.of());

    @Test
    void mergesBothLegsAndKeepsWhatEachSaid() {
        List<RankedPassage> found =
                retriever(List.of("a", "b"), List.of("c", "b")).retrieve(QUERY, 10);

        assertThat(names(found)).containsExactly("b", "a", "c");
        assertThat(found.get(0).embedding()).map(LegScore::rank).contains(2);
        assertThat(found.get(0).keyword()).map(LegScore::rank).contains(2);
        assertThat(found.get(1).keyword()).isEmpty();
        assertThat(found.get(2).embedding()).isEmpty();
    }

    @Test
    void oneLegAloneIsEnough() {
        assertThat(names(retriever(List.of("a", "b"), List.of()).retrieve(QUERY, 10)))
                .containsExactly("a", "b");
        assertThat(names(retriever(List.of(), List.of("c")).retrieve(QUERY, 10)))
                .containsExactly("c");
        assertThat(retriever(List.of(), List.of()).retrieve(QUERY, 10)).isEmpty();
    }

    @Test
    void returnsNoMoreThanAskedFor() {
        assertThat(retriever(List.of("a", "b", "c"), List.of("d", "e", "f")).retrieve(QUERY, 2))
                .hasSize(2);
    }

    @Test
    void raisesPreferredArticlesWithoutShuttingOutOthers() {
        List<String> hundred = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            hundred.add("other" + i);
        }
        hundred.add("named");
        RetrievalQuery query = new RetrievalQuery("text", List.of(SearchTerm.of("word")), Set.of("named"));

        assertThat(names(retriever(List.of("a", "b", "named"), List.of()).retrieve(query, 3)))
                .containsExactly("named", "a", "b");
        assertThat(names(retriever(hundred, List.of()).retrieve(query, 200))).contains("named", "other0");
    }

    @Test
    void theRerankerHasTheLastWord() {
        Reranker reversing = (query, passages) -> {
            List<RankedPassage> reversed = new ArrayList<>(passages);
            java.util.Collections.reverse(reversed);
            return reversed;
        };
        Retriever retriever = new HybridRetriever(
                leg(List.of("a", "b"), true), leg(List.of(), false), reversing, new RetrievalSettings(50, 10, 60));

        assertThat(names(retriever.retrieve(QUERY, 10))).containsExactly("b", "a");
    }

    private static Retriever retriever(List<String> byEmbedding, List<String> byKeyword) {
        return new HybridRetriever(
                leg(byEmbedding, true), leg(byKeyword, false), Reranker.NONE, new RetrievalSettings(50, 10, 60));
    }

    /** A leg that knows only this ranking of articles with one passage each. */
    private static Retriever leg(List<String> articles, boolean embedding) {
        return (query, max) -> {
            List<RankedPassage> ranked = new ArrayList<>();
            for (String article : articles.subList(0, Math.min(max, articles.size()))) {
                double score = 1.0 / (ranked.size() + 1);
                Optional<LegScore> leg = Optional.of(new LegScore(ranked.size() + 1, score));
                ranked.add(new RankedPassage(
                        new Passage(article, 1, 1, "", "text of " + article),
                        score,
                        embedding ? leg : Optional.empty(),
                        embedding ? Optional.empty() : leg));
            }
            return ranked;
        };
    }

    private static List<String> names(List<RankedPassage> found) {
        return found.stream().map(ranked -> ranked.passage().article()).toList();
    }
}
