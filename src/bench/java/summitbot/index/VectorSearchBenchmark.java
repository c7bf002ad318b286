package summitbot.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import summitbot.benchmark.Step;
import summitbot.benchmark.growth.InventedCorpus;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;
import summitbot.storage.TemporaryFolder;

/** The ten nearest of many vectors, exactly: the bot's store, and the one that LangChain4j brings. */
public class VectorSearchBenchmark {
    private static final int DIMENSION = 384;
    private static final int BATCH = 5_000;
    private static final int QUERIES = 100;
    private static final int RESULTS = 10;

    /** What is searched for, the same for both. */
    abstract static class Searches {
        private final Iterator<EmbeddingSearchRequest> requests;

        Searches() {
            Random random = new Random(3);
            requests = InventedCorpus.endlessly(IntStream.range(0, QUERIES)
                    .mapToObj(i -> EmbeddingSearchRequest.builder()
                            .queryEmbedding(Embedding.from(vector(random)))
                            .maxResults(RESULTS)
                            .build())
                    .toList());
        }

        EmbeddingSearchRequest next() {
            return requests.next();
        }
    }

    /** The bot's store. */
    @State(Scope.Thread)
    public static class Bot extends Searches {
        @Param("100000")
        public int vectors;

        private TemporaryFolder folder;
        private Database database;
        private SqliteEmbeddingStore store;

        @Setup
        public void fill() {
            folder = TemporaryFolder.make("summit-bot-steps");
            database = SqliteDatabase.open(folder.path().resolve("vectors.db"), Schema.INDEX);
            store = new SqliteEmbeddingStore(database);
            put(store, vectors);
        }

        @TearDown
        public void close() {
            database.close();
            folder.close();
        }
    }

    /** LangChain4j's store. */
    @State(Scope.Thread)
    public static class Peer extends Searches {
        @Param("100000")
        public int vectors;

        private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

        @Setup
        public void fill() {
            put(store, vectors);
        }
    }

    @Benchmark
    @Step(place = 4, value = "10 nearest of {vectors} vectors", bound = "memory read: a byte a number, two threads")
    public EmbeddingSearchResult<TextSegment> bot(Bot bot) {
        return bot.store.search(bot.next());
    }

    @Benchmark
    @Step(
            place = 5,
            value = "the same by LangChain4j's `InMemoryEmbeddingStore`",
            bound = "every vector, an object each")
    public EmbeddingSearchResult<TextSegment> peer(Peer peer) {
        return peer.store.search(peer.next());
    }

    private static void put(EmbeddingStore<TextSegment> store, int count) {
        Random random = new Random(count);
        for (int from = 0; from < count; from += BATCH) {
            List<Embedding> embeddings = new ArrayList<>();
            List<TextSegment> segments = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                embeddings.add(Embedding.from(vector(random)));
                segments.add(TextSegment.from("passage " + i));
            }
            store.addAll(embeddings, segments);
        }
    }

    private static float[] vector(Random random) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
