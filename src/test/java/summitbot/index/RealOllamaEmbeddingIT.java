package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static summitbot.index.SmallCorpus.article;
import static summitbot.index.SmallCorpus.indexer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.corpus.Corpus;
import summitbot.failure.UnavailableException;
import summitbot.model.ServerAddress;
import summitbot.model.ServerKind;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;
import summitbot.testing.RealOllama;
import summitbot.testing.RequiresOllama;

/** The real path of embeddings: any model embeds, so nothing is said about how well it finds. */
@RequiresOllama
class RealOllamaEmbeddingIT {
    private static final Corpus CORPUS = SmallCorpus.of(
            article("harbour", "The storm closed the harbour.", "Ferries stayed in port."),
            article("bakery", "The baker sells rye bread.", "His shop opens at six."));

    private static PassageEmbedder embedder;

    @TempDir
    Path folder;

    @BeforeAll
    static void connect() {
        embedder = embedder(RealOllama.model());
        // Loads the model, for which a question would not wait.
        embedder.embedPassages(List.of(PassageText.of("first")), Progress.NONE);
    }

    @AfterAll
    static void disconnect() {
        embedder.close();
        RealOllama.unload();
    }

    private static PassageEmbedder embedder(String model) {
        return EmbeddingModels.of(
                "ollama:" + model, 1, () -> new ServerAddress(ServerKind.OLLAMA, RealOllama.address()));
    }

    @Test
    void namesTheModelByItsDigest() {
        assertThat(embedder.identity()).matches("ollama:" + RealOllama.model() + "@[0-9a-f]{12}");
    }

    @Test
    void theSameTextHasTheSameVectorOfLengthOne() {
        float[] vector = embedder.embedQuery("Why did no ferry leave?");
        float[] again = embedder.embedQuery("Why did no ferry leave?");

        assertThat(vector).hasSize(embedder.dimension());
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
        assertThat(dot(vector, again)).isCloseTo(1, within(1e-3));
    }

    @Test
    void buildsAnIndexAndFindsSomething() {
        try (Database database = SqliteDatabase.open(folder.resolve("index.db"), Schema.INDEX)) {
            List<String> heard = new ArrayList<>();
            IndexReport first = indexer(database, embedder).update(CORPUS, (done, all) -> heard.add(done + "/" + all));
            IndexReport second = indexer(database, embedder).update(CORPUS, Progress.NONE);

            PassageIndex index = PassageIndex.open(database, CORPUS);
            Optional<float[]> query = embedder.embedQuery("Who sells bread?", index::model);
            assertThat(first.embedded()).isEqualTo(4);
            assertThat(second.embedded()).isZero();
            assertThat(heard).containsExactly("1/4", "2/4", "3/4", "4/4");
            assertThat(index.model()).contains(new IndexedModel(embedder.identity(), embedder.dimension()));
            assertThat(index.byEmbedding(query.orElseThrow(), 9)).hasSize(4);
        }
    }

    @Test
    void saysHowToGetAModelThatIsMissing() {
        try (PassageEmbedder missing = embedder("no-such-model:1b")) {
            assertThatThrownBy(missing::identity)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageEndingWith("run: ollama pull no-such-model:1b");
            assertThatThrownBy(() -> missing.embedQuery("Hello?")).hasMessageContaining("no-such-model:1b");
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
