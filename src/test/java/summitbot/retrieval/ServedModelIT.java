package summitbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.config.Settings.RetrievalSettings;
import summitbot.corpus.Corpus;
import summitbot.index.CorpusIndexer;
import summitbot.index.EmbeddingModels;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageIndex;
import summitbot.index.Progress;
import summitbot.model.ServerAddress;
import summitbot.model.ServerKind;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;
import summitbot.testing.FakeOllama;
import summitbot.testing.SampleCorpus;

/** Retrieval with an embedding model from Ollama. */
class ServedModelIT {
    private static final Corpus CORPUS = SampleCorpus.corpus();
    private static final RetrievalQuery FERRY =
            new RetrievalQuery("ferry passengers", List.of(SearchTerm.of("ferry")), Set.of());

    @TempDir
    Path folder;

    private final FakeOllama ollama = FakeOllama.start().embeds();
    private Database database;
    private PassageEmbedder embedder;
    private Retriever retriever;

    @BeforeEach
    void buildIndex() {
        database = SqliteDatabase.open(folder.resolve("index.db"), Schema.INDEX);
        embedder = EmbeddingModels.of(
                "ollama:" + FakeOllama.MODEL, 1, () -> new ServerAddress(ServerKind.OLLAMA, ollama.address()));
        new CorpusIndexer(database, embedder, 150).update(CORPUS, Progress.NONE);
        retriever = HybridRetriever.over(
                CORPUS, PassageIndex.open(database, CORPUS), embedder, new RetrievalSettings(50, 10, 60));
    }

    @AfterEach
    void close() {
        database.close();
        embedder.close();
        ollama.close();
    }

    @Test
    void asksOnceForAQuestionHoweverManyNeedItsVector() {
        int before = ollama.embedded().size();

        List<RankedPassage> found = retriever.retrieve(FERRY, 10);

        assertThat(ollama.embedded().subList(before, ollama.embedded().size()))
                .containsExactly(List.of("ferry passengers"));
        assertThat(found).isNotEmpty().allMatch(passage -> passage.embedding().isPresent());
    }

    @Test
    void embedsAQuestionAgainForAnIndexBuiltAnew() {
        retriever.retrieve(FERRY, 10);
        ollama.pulledAnew("fedcba9876543210");
        new CorpusIndexer(database, embedder, 150).update(CORPUS, Progress.NONE);

        retriever.retrieve(FERRY, 10);

        assertThat(ollama.embedded())
                .filteredOn(List.of("ferry passengers")::equals)
                .hasSize(2);
    }

    @Test
    void readsAQuestionOfAnotherLanguageInItsOwnWordsToo() {
        retriever.retrieve(
                new RetrievalQuery("how long negotiations", "Сколько длились переговоры?", FERRY.terms(), Set.of()),
                10);

        assertThat(ollama.embedded()).last().isEqualTo(List.of("Сколько длились переговоры? how long negotiations"));
    }

    @Test
    void goesOnWithKeywordsAloneWhileTheModelIsAway() {
        ollama.close();

        List<RankedPassage> found = retriever.retrieve(FERRY, 10);

        assertThat(found)
                .isNotEmpty()
                .allMatch(passage ->
                        passage.embedding().isEmpty() && passage.keyword().isPresent());
        for (RankedPassage passage : found) {
            int sentences = CORPUS.article(passage.passage().article())
                    .orElseThrow()
                    .sentencesIn(passage.passage())
                    .size();
            // All alike, so that they change no order.
            assertThat(passage.sentenceCosines()).hasSize(sentences).containsOnly(0.8);
        }
    }

    @Test
    void findsNothingRatherThanFailWhenAwayAndWithoutKeywords() {
        ollama.failsToEmbed(500, "broken");

        assertThat(retriever.retrieve(new RetrievalQuery("ferry", List.of(), Set.of()), 10))
                .isEmpty();
    }
}
