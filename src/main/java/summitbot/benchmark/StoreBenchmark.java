package summitbot.benchmark;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import summitbot.benchmark.BenchmarkRow.Better;
import summitbot.benchmark.BenchmarkRow.Target;
import summitbot.index.SqliteEmbeddingStore;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;

/** How fast the store of vectors is searched and loaded, on random vectors of the embedding model's length. */
final class StoreBenchmark {
    private static final int DIMENSION = 384;
    private static final int RESULTS = 10;
    private static final int WARM_UP = 100;
    private static final int SEARCHES = 300;

    /** Both stores take turns, so that a machine that is busy for a while is busy for both; the best round of each counts. */
    private static final int ROUNDS = 3;

    private static final int BATCH = 5_000;

    private final BenchmarkOptions options;
    private final Path folder;
    private final Consumer<String> progress;

    StoreBenchmark(BenchmarkOptions options, Path folder, Consumer<String> progress) {
        this.options = options;
        this.folder = folder;
        this.progress = progress;
    }

    BenchmarkRow search() {
        int count = options.searchedPassages();
        InMemoryEmbeddingStore<TextSegment> inMemory = new InMemoryEmbeddingStore<>();
        fill(inMemory, count);
        try (Database database = SqliteDatabase.open(folder.resolve("search.db"), Schema.INDEX)) {
            SqliteEmbeddingStore sqlite = new SqliteEmbeddingStore(database);
            fill(sqlite, count);
            double stock = Double.MAX_VALUE;
            double bot = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                stock = Math.min(stock, p95Milliseconds(inMemory));
                bot = Math.min(bot, p95Milliseconds(sqlite));
            }
            int unlike = unlikeResults(inMemory, sqlite);
            progress.accept("search: " + ROUNDS * SEARCHES + " searches of " + count + " passages");
            return new BenchmarkRow(
                    String.format(Locale.ROOT, "search, %,d passages, p95", count),
                    "ms",
                    stock,
                    bot,
                    Better.SMALLER,
                    new Target(7, true),
                    unlike == 0 ? "the same results" : unlike + " of " + SEARCHES + " results differ");
        }
    }

    /** Many searches of one store in a row: taking turns search by search would throw each other's vectors out of the processor's cache. */
    private static double p95Milliseconds(EmbeddingStore<TextSegment> store) {
        Random random = new Random(1);
        double[] milliseconds = new double[SEARCHES];
        for (int i = -WARM_UP; i < SEARCHES; i++) {
            EmbeddingSearchRequest request = request(vector(random));
            double seconds = Timing.seconds(() -> store.search(request));
            if (i >= 0) {
                milliseconds[i] = 1000 * seconds;
            }
        }
        return Timing.p95(milliseconds);
    }

    private static int unlikeResults(EmbeddingStore<TextSegment> a, EmbeddingStore<TextSegment> b) {
        Random random = new Random(2);
        int unlike = 0;
        for (int i = 0; i < SEARCHES; i++) {
            EmbeddingSearchRequest request = request(vector(random));
            unlike += texts(a, request).equals(texts(b, request)) ? 0 : 1;
        }
        return unlike;
    }

    BenchmarkRow load() {
        int count = options.loadedVectors();
        Path json = folder.resolve("vectors.json");
        Path file = folder.resolve("load.db");
        InMemoryEmbeddingStore<TextSegment> inMemory = new InMemoryEmbeddingStore<>();
        fill(inMemory, count);
        inMemory.serializeToFile(json);
        try (Database database = SqliteDatabase.open(file, Schema.INDEX)) {
            fill(new SqliteEmbeddingStore(database), count);
        }
        progress.accept("loading: " + count + " vectors stored");
        EmbeddingSearchRequest request = request(vector(new Random(1)));
        double stock = Timing.seconds(() -> texts(InMemoryEmbeddingStore.fromFile(json), request));
        double bot;
        try (Database database = SqliteDatabase.open(file, Schema.INDEX)) {
            bot = Timing.seconds(() -> texts(new SqliteEmbeddingStore(database), request));
        }
        return new BenchmarkRow(
                String.format(Locale.ROOT, "loading %,d stored vectors, first search included", count),
                "s",
                stock,
                bot,
                Better.SMALLER,
                new Target(25, true),
                "");
    }

    private static List<String> texts(EmbeddingStore<TextSegment> store, EmbeddingSearchRequest request) {
        List<String> texts = new ArrayList<>();
        for (EmbeddingMatch<TextSegment> match : store.search(request).matches()) {
            texts.add(match.embedded().text());
        }
        return texts;
    }

    private static EmbeddingSearchRequest request(Embedding query) {
        return EmbeddingSearchRequest.builder()
                .queryEmbedding(query)
                .maxResults(RESULTS)
                .build();
    }

    private static void fill(EmbeddingStore<TextSegment> store, int count) {
        Random random = new Random(count);
        for (int from = 0; from < count; from += BATCH) {
            List<Embedding> embeddings = new ArrayList<>();
            List<TextSegment> segments = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                embeddings.add(vector(random));
                segments.add(TextSegment.from("passage " + i));
            }
            store.addAll(embeddings, segments);
        }
    }

    private static Embedding vector(Random random) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        Embedding embedding = Embedding.from(vector);
        embedding.normalize();
        return embedding;
    }
}
