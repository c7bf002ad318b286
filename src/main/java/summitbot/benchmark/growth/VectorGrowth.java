package summitbot.benchmark.growth;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import summitbot.index.SqliteEmbeddingStore;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;
import summitbot.storage.TemporaryFolder;

/** How the search of vectors grows, for stock LangChain4j's store in memory and the bot's: random vectors around some middles. */
public final class VectorGrowth {
    private static final int DIMENSION = 384;
    private static final int MIDDLES = 500;
    private static final int SEARCHES = 60;
    private static final int REPEATED = 10;
    private static final int RESULTS = 10;
    private static final int BATCH = 5_000;

    private VectorGrowth() {}

    /**
     * Measures both stores with so many vectors each.
     *
     * @param progress told in one line what has been done
     */
    public static GrowthTable run(List<Integer> sizes, Consumer<String> progress) {
        List<Double> stock = new ArrayList<>();
        List<Double> bot = new ArrayList<>();
        List<Double> ratio = new ArrayList<>();
        List<Double> same = new ArrayList<>();
        List<Double> heap = new ArrayList<>();
        for (int size : sizes) {
            try (TemporaryFolder folder = TemporaryFolder.make("summit-bot-vectors");
                    Database database = SqliteDatabase.open(folder.path().resolve("vectors.db"), Schema.INDEX)) {
                double before = heapMegabytes();
                SqliteEmbeddingStore ours = new SqliteEmbeddingStore(database);
                fill(ours, size);
                List<float[]> queries = queries();
                // Many searches until the compiler has done its part; of the slower stock it needs fewer.
                List<float[]> repeated = Collections.nCopies(REPEATED, queries).stream()
                        .flatMap(List::stream)
                        .toList();
                bot.add(Peer.median(repeated, query -> search(ours, query)));
                List<List<String>> found =
                        queries.stream().map(query -> search(ours, query)).toList();
                heap.add(heapMegabytes() - before);
                InMemoryEmbeddingStore<TextSegment> inMemory = new InMemoryEmbeddingStore<>();
                fill(inMemory, size);
                stock.add(Peer.median(queries, query -> search(inMemory, query)));
                List<List<String>> expected =
                        queries.stream().map(query -> search(inMemory, query)).toList();
                same.add((double) IntStream.range(0, SEARCHES)
                                .filter(i -> found.get(i).equals(expected.get(i)))
                                .count()
                        / SEARCHES);
                ratio.add(stock.get(stock.size() - 1) / bot.get(bot.size() - 1));
            }
            progress.accept(String.format(Locale.ROOT, "growth: search of %,d vectors measured", size));
        }
        return new GrowthTable(
                "vectors",
                sizes,
                List.of(
                        new GrowthRow("search, p50 ms, stock", stock, "every vector, an object each"),
                        new GrowthRow("search, p50 ms, bot", bot, "memory read: a byte a number"),
                        new GrowthRow("times as fast (target: 6 at 100,000, 8 at 1,000,000)", ratio, ""),
                        new GrowthRow("share of searches with the same results", same, ""),
                        new GrowthRow("heap of the bot's store, MB", heap, "a byte a number")));
    }

    private static List<String> search(EmbeddingStore<TextSegment> store, float[] query) {
        return store
                .search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(Embedding.from(query))
                        .maxResults(RESULTS)
                        .build())
                .matches()
                .stream()
                .map(match -> match.embedded().text())
                .toList();
    }

    private static List<float[]> queries() {
        List<float[]> middles = middles();
        Random random = new Random(3);
        return IntStream.range(0, SEARCHES)
                .mapToObj(i -> PartlyEmbedder.noisy(middles.get(random.nextInt(MIDDLES)), random))
                .toList();
    }

    private static List<float[]> middles() {
        Random random = new Random(2);
        return IntStream.range(0, MIDDLES)
                .mapToObj(i -> PartlyEmbedder.noisy(new float[DIMENSION], random))
                .toList();
    }

    private static void fill(EmbeddingStore<TextSegment> store, int size) {
        List<float[]> middles = middles();
        Random random = new Random(size);
        for (int from = 0; from < size; from += BATCH) {
            List<Embedding> embeddings = new ArrayList<>();
            List<TextSegment> segments = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + BATCH); i++) {
                embeddings.add(Embedding.from(PartlyEmbedder.noisy(middles.get(random.nextInt(MIDDLES)), random)));
                segments.add(TextSegment.from("passage " + i));
            }
            store.addAll(embeddings, segments);
        }
    }

    private static double heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
