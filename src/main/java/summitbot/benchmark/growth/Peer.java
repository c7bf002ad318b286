package summitbot.benchmark.growth;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import summitbot.benchmark.EasyRag;
import summitbot.config.Settings;
import summitbot.corpus.Article;
import summitbot.index.PassageVectors;

/** Stock LangChain4j on the same. */
final class Peer {
    private static final int BATCH = 5_000;

    private final List<PassageVectors> pool;
    private final Settings settings;

    /** @param pool vectors embedded for real, to which noise is added; at least one */
    Peer(List<PassageVectors> pool, Settings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /** How many characters of these articles a second it splits, embeds and stores. */
    double charactersPerSecond(List<Article> articles, long characters) {
        EmbeddingModel model = EasyRag.modelNamed(settings.index().embeddingModel());
        model.embed("loads the model");
        EasyRag easyRag = new EasyRag(model);
        long start = System.nanoTime();
        easyRag.ingest(articles);
        return characters / ((System.nanoTime() - start) / 1e9);
    }

    /** The median time of a search in so many vectors, in milliseconds. */
    double searchMilliseconds(int vectors, List<float[]> queries, int results) {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        Random random = new Random(1);
        for (int from = 0; from < vectors; from += BATCH) {
            List<Embedding> embeddings = new ArrayList<>();
            List<TextSegment> segments = new ArrayList<>();
            for (int i = from; i < Math.min(vectors, from + BATCH); i++) {
                float[] near = pool.get(random.nextInt(pool.size())).whole();
                embeddings.add(Embedding.from(PartlyEmbedder.noisy(near, random)));
                segments.add(TextSegment.from("passage " + i));
            }
            store.addAll(embeddings, segments);
        }
        return median(
                queries,
                query -> store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(Embedding.from(query))
                        .maxResults(results)
                        .build()));
    }

    /** Returns the median time of the second half of the searches, in milliseconds; the first half warms up. */
    static double median(List<float[]> queries, Consumer<float[]> search) {
        double[] times = queries.stream()
                .mapToDouble(query -> {
                    long start = System.nanoTime();
                    search.accept(query);
                    return (System.nanoTime() - start) / 1e6;
                })
                .toArray();
        double[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
