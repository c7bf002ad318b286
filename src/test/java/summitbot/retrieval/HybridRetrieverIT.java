package summitbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.config.Settings.RetrievalSettings;
import summitbot.corpus.Corpus;
import summitbot.index.CorpusIndexer;
import summitbot.index.EmbeddingModels;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageIndex;
import summitbot.index.Progress;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;
import summitbot.testing.SampleCorpus;

/** The whole retrieval over a real index and the real embedding model. */
class HybridRetrieverIT {
    private static final Corpus CORPUS = SampleCorpus.corpus();

    @TempDir
    static Path folder;

    private static Database database;
    private static Retriever retriever;

    @BeforeAll
    static void buildIndex() {
        database = SqliteDatabase.open(folder.resolve("index.db"), Schema.INDEX);
        PassageEmbedder embedder = EmbeddingModels.of("e5-small-v2-q", 2);
        new CorpusIndexer(database, embedder, 150).update(CORPUS, Progress.NONE);
        PassageIndex index = PassageIndex.open(database, CORPUS);
        retriever = HybridRetriever.over(CORPUS, index, embedder, new RetrievalSettings(50, 10, 60));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void findsByMeaningWhatSharesNoWord() {
        RankedPassage best = first("How many people travelled by boat?", Set.of());

        assertThat(best.passage().text()).contains("carried 1,200 passengers");
        assertThat(best.keyword()).isEmpty();
    }

    @Test
    void findsByKeywordWithEveryLegsPlace() {
        RankedPassage best =
                first("1,200 passengers", Set.of(), SearchTerm.of("1200", "1,200"), SearchTerm.of("passengers"));

        assertThat(best.passage().text()).contains("1,200 passengers");
        assertThat(best.keyword()).map(LegScore::rank).contains(1);
        assertThat(best.embedding()).isPresent();
    }

    @Test
    void prefersTheArticleThatIsNamed() {
        SearchTerm[] terms = {SearchTerm.of("hours")};

        assertThat(first("How many hours did it take?", Set.of(SampleCorpus.FERRY), terms)
                        .passage()
                        .article())
                .isEqualTo(SampleCorpus.FERRY);
        assertThat(first("How many hours did it take?", Set.of(SampleCorpus.HARBOUR), terms)
                        .passage()
                        .article())
                .isEqualTo(SampleCorpus.HARBOUR);
    }

    @Test
    void ftsSyntaxInATermIsJustText() {
        RetrievalQuery query = new RetrievalQuery(
                "\" OR NEAR( * ^ : --",
                List.of(SearchTerm.of("\" OR ferry NEAR("), SearchTerm.of("a* NOT b")),
                Set.of());

        assertThat(retriever.retrieve(query, 5)).isNotEmpty();
    }

    @Test
    void anEmptyQueryFindsNothing() {
        assertThat(retriever.retrieve(new RetrievalQuery("", List.of(), Set.of()), 5))
                .isEmpty();
    }

    private static RankedPassage first(String text, Set<String> preferred, SearchTerm... terms) {
        return retriever
                .retrieve(new RetrievalQuery(text, List.of(terms), preferred), 5)
                .get(0);
    }
}
