package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static summitbot.index.SmallCorpus.BAKERY;
import static summitbot.index.SmallCorpus.BOTH;
import static summitbot.index.SmallCorpus.HARBOUR;
import static summitbot.index.SmallCorpus.article;
import static summitbot.index.SmallCorpus.indexer;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.corpus.Article;
import summitbot.failure.UnavailableException;
import summitbot.model.ServerAddress;
import summitbot.model.ServerKind;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.testing.FakeOllama;
import summitbot.testing.TestDatabase;
import summitbot.testing.WordEmbedder;

/** An index whose vectors come from Ollama. */
class ServedIndexIT {
    @TempDir
    Path folder;

    private final FakeOllama ollama = FakeOllama.start().embeds();
    private PassageEmbedder embedder;
    private Database database;

    @BeforeEach
    void open() {
        embedder = served();
        database = TestDatabase.open(folder.resolve("index.db"), Schema.INDEX);
    }

    private PassageEmbedder served() {
        return EmbeddingModels.of(
                "ollama:" + FakeOllama.MODEL, 1, () -> new ServerAddress(ServerKind.OLLAMA, ollama.address()));
    }

    @AfterEach
    void close() {
        database.close();
        embedder.close();
        ollama.close();
    }

    @Test
    void embedsEverythingOnceAndThenOnlyWhatChanged() {
        assertThat(indexer(database, embedder).update(BOTH, Progress.NONE)).isEqualTo(new IndexReport(5, 5, 0));
        assertThat(indexer(database, embedder).update(BOTH, Progress.NONE)).isEqualTo(new IndexReport(5, 0, 0));

        Article changed = article("bakery", "The baker sells rye bread.", "His shop opens at seven.");
        IndexReport report = indexer(database, embedder).update(SmallCorpus.of(HARBOUR, changed), Progress.NONE);

        assertThat(report).isEqualTo(new IndexReport(5, 1, 2));
    }

    @Test
    void anotherModelBehindTheNameIsEmbeddedAgain() {
        indexer(database, embedder).update(BOTH, Progress.NONE);

        ollama.pulledAnew("fedcba9876543210");

        assertThat(indexer(database, embedder).isFresh(BOTH)).isFalse();
        assertThat(indexer(database, embedder).update(BOTH, Progress.NONE).embedded())
                .isEqualTo(5);
        assertThat(PassageIndex.open(database, BOTH).model())
                .contains(new IndexedModel("ollama:" + FakeOllama.MODEL + "@fedcba987654", 64));
    }

    @Test
    void anIndexIsFreshWhileOllamaIsAway() {
        indexer(database, embedder).update(BOTH, Progress.NONE);

        ollama.close();

        assertThat(indexer(database, embedder).isFresh(BOTH)).isTrue();
        assertThat(indexer(database, embedder).canWait()).isTrue();
        assertThat(indexer(database, embedder).update(BOTH, Progress.NONE).embedded())
                .isZero();
    }

    @Test
    void withoutAnIndexAndWithoutOllamaNothingCanBeDone() {
        ollama.close();

        assertThat(indexer(database, embedder).canWait()).isFalse();
        assertThatThrownBy(() -> indexer(database, embedder).update(BOTH, Progress.NONE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("No Ollama server at ");
    }

    @Test
    void aFailureHalfWayLeavesTheLastGoodIndex() {
        indexer(database, embedder).update(SmallCorpus.of(BAKERY), Progress.NONE);
        ollama.failsToEmbed(500, "out of memory");

        assertThatThrownBy(() -> indexer(database, embedder).update(BOTH, Progress.NONE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("answered with status 500: out of memory");

        assertThat(indexer(database, embedder).isFresh(SmallCorpus.of(BAKERY))).isTrue();
        assertThat(PassageIndex.open(database, BOTH).byKeywords(List.of("bread"), 5))
                .hasSize(1);
    }

    @Test
    void cosinesOfSentencesAreMappedOntoTheScaleOfTheRanking() {
        WordEmbedder words = WordEmbedder.named("words");
        try (Database plain = TestDatabase.open(folder.resolve("plain.db"), Schema.INDEX)) {
            indexer(plain, words).update(BOTH, Progress.NONE);
            indexer(database, embedder).update(BOTH, Progress.NONE);
            PassageIndex own = PassageIndex.open(plain, BOTH);
            PassageIndex mapped = PassageIndex.open(database, BOTH);
            float[] query = words.embedQuery("rye bread");
            var passages = mapped.byEmbedding(query, 5).stream()
                    .map(PassageHit::passage)
                    .toList();

            List<List<Double>> raw = own.sentenceCosines(passages, query);
            List<List<Double>> scaled = mapped.sentenceCosines(passages, query);

            assertThat(raw.get(4).get(0)).isLessThan(0.2);
            assertThat(scaled.get(4).get(0)).isBetween(0.65, CosineScale.SAME.mean());
            assertThat(scaled.get(0).get(0)).isBetween(CosineScale.SAME.mean() + CosineScale.SAME.deviation(), 1.0);
        }
    }
}
