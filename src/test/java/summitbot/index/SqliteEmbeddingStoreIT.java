package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;

class SqliteEmbeddingStoreIT {
    @TempDir
    Path folder;

    private Database database;
    private SqliteEmbeddingStore store;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("index.db"), Schema.INDEX);
        store = new SqliteEmbeddingStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsWhatLangChain4jsStoreInMemoryFinds() {
        Random random = new Random(7);
        InMemoryEmbeddingStore<TextSegment> memory = new InMemoryEmbeddingStore<>();
        List<String> ids = new ArrayList<>();
        List<Embedding> embeddings = new ArrayList<>();
        List<TextSegment> segments = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            ids.add("id" + i);
            embeddings.add(embedding(random, 48));
            segments.add(TextSegment.from("text " + i, new Metadata().put("number", i)));
        }
        memory.addAll(ids, embeddings, segments);
        store.addAll(ids, embeddings, segments);

        for (int i = 0; i < 20; i++) {
            Embedding query = embedding(random, 48);
            List<EmbeddingMatch<TextSegment>> expected = search(memory, query, 25);
            List<EmbeddingMatch<TextSegment>> found = search(store, query, 25);

            assertThat(found)
                    .extracting(EmbeddingMatch::embeddingId)
                    .containsExactlyElementsOf(
                            expected.stream().map(EmbeddingMatch::embeddingId).toList());
            for (int place = 0; place < found.size(); place++) {
                assertThat(found.get(place).score())
                        .isCloseTo(expected.get(place).score(), within(1e-6));
                assertThat(found.get(place).embedding())
                        .isEqualTo(expected.get(place).embedding());
                assertThat(found.get(place).embedded())
                        .isEqualTo(expected.get(place).embedded());
            }
        }
    }

    @Test
    void equalScoresKeepTheOrderOfAddition() {
        Embedding same = Embedding.from(new float[] {1, 2, 3});
        store.addAll(List.of("z", "a", "m"), List.of(same, same, same), null);

        assertThat(ids(store, same)).containsExactly("z", "a", "m");
    }

    @Test
    void anIdThatExistsIsReplaced() {
        store.add("one", Embedding.from(new float[] {1, 0}));
        store.add("one", Embedding.from(new float[] {0, 1}));

        List<EmbeddingMatch<TextSegment>> found = search(store, Embedding.from(new float[] {0, 1}), 5);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).score()).isEqualTo(1);
    }

    @Test
    void seesWhatAnotherStoreOnTheFileAdds() {
        store.add("mine", Embedding.from(new float[] {1, 0}));
        assertThat(ids(store, Embedding.from(new float[] {1, 0}))).containsExactly("mine");

        try (Database other = SqliteDatabase.open(Path.of(database.place()), Schema.INDEX)) {
            new SqliteEmbeddingStore(other).add("theirs", Embedding.from(new float[] {1, 0.1f}));
        }

        assertThat(ids(store, Embedding.from(new float[] {1, 0}))).containsExactly("mine", "theirs");
    }

    @Test
    void keepsEverythingAcrossARestart() {
        store.add("kept", Embedding.from(new float[] {1, 0}));
        database.close();

        database = SqliteDatabase.open(folder.resolve("index.db"), Schema.INDEX);

        assertThat(ids(new SqliteEmbeddingStore(database), Embedding.from(new float[] {1, 0})))
                .containsExactly("kept");
    }

    @Test
    void refusesAnotherDimensionAndAddsNothing() {
        store.add("two", Embedding.from(new float[] {1, 0}));

        assertThatThrownBy(() -> store.add("three", Embedding.from(new float[] {1, 0, 0})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an embedding has 3 numbers, those stored have 2");
        assertThatThrownBy(() -> search(store, Embedding.from(new float[] {1, 0, 0}), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the query has 3 numbers, the stored embeddings 2");
        assertThat(ids(store, Embedding.from(new float[] {1, 0}))).containsExactly("two");
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        assertThatThrownBy(() -> store.addAll(
                        List.of("good", "bad"),
                        List.of(Embedding.from(new float[] {1}), Embedding.from(new float[] {Float.NaN})),
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an embedding contains NaN");
        assertThat(ids(store, Embedding.from(new float[] {1}))).isEmpty();
    }

    @Test
    void refusesListsOfDifferentLength() {
        assertThatThrownBy(() -> store.addAll(List.of("a", "b"), List.of(Embedding.from(new float[] {1})), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyReadWhileOneWrites() throws Exception {
        Random random = new Random(1);
        store.add("first", embedding(random, 16));
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService readers = Executors.newFixedThreadPool(3);
        List<Future<Integer>> largest = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Embedding query = embedding(random, 16);
            largest.add(readers.submit(() -> {
                int seen = 0;
                while (writing.get()) {
                    int size = search(store, query, 1_000).size();
                    // Ten at a time, and never fewer than before.
                    assertThat(size % 10).isEqualTo(1);
                    assertThat(size).isGreaterThanOrEqualTo(seen);
                    seen = size;
                }
                return seen;
            }));
        }

        for (int i = 0; i < 20; i++) {
            List<Embedding> ten = new ArrayList<>();
            for (int k = 0; k < 10; k++) {
                ten.add(embedding(random, 16));
            }
            store.addAll(ten);
        }
        writing.set(false);

        for (Future<Integer> seen : largest) {
            assertThat(seen.get(10, TimeUnit.SECONDS)).isBetween(0, 201);
        }
        readers.shutdown();
        assertThat(search(store, embedding(random, 16), 1_000)).hasSize(201);
    }

    private static List<EmbeddingMatch<TextSegment>> search(
            EmbeddingStore<TextSegment> store, Embedding query, int max) {
        return store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(query)
                        .maxResults(max)
                        .build())
                .matches();
    }

    private static List<String> ids(SqliteEmbeddingStore store, Embedding query) {
        return search(store, query, 10).stream()
                .map(EmbeddingMatch::embeddingId)
                .toList();
    }

    private static Embedding embedding(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Embedding.from(vector);
    }
}
