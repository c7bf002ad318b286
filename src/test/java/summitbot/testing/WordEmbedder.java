package summitbot.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageText;
import summitbot.index.PassageVectors;
import summitbot.index.Progress;

/** Embeds a text by its words alone, at once and without a model: texts that share words are near. */
public final class WordEmbedder implements PassageEmbedder {
    private static final int DIMENSION = 64;

    private final String name;
    private final int failAfter;
    private final AtomicInteger embedded = new AtomicInteger();

    private WordEmbedder(String name, int failAfter) {
        this.name = name;
        this.failAfter = failAfter;
    }

    /** An embedder that calls itself so. */
    public static WordEmbedder named(String name) {
        return new WordEmbedder(name, Integer.MAX_VALUE);
    }

    /** An embedder that throws once it has embedded this many passages. */
    public static WordEmbedder failingAfter(String name, int passages) {
        return new WordEmbedder(name, passages);
    }

    /** How many passages it has embedded so far. */
    public int embedded() {
        return embedded.get();
    }

    @Override
    public float[] embedQuery(String query) {
        float[] vector = new float[DIMENSION];
        for (String word : query.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            vector[Math.floorMod(word.hashCode() * 31, DIMENSION)]++;
        }
        double square = 0;
        for (float number : vector) {
            square += number * number;
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    @Override
    public List<PassageVectors> embedPassages(List<PassageText> passages, Progress progress) {
        List<PassageVectors> vectors = new ArrayList<>();
        for (PassageText passage : passages) {
            if (embedded.get() >= failAfter) {
                throw new IllegalStateException("the model broke down");
            }
            embedded.incrementAndGet();
            vectors.add(new PassageVectors(
                    embedQuery(passage.text()),
                    passage.sentences().stream()
                            .map(span -> embedQuery(span.of(passage.text())))
                            .toList()));
            progress.update(vectors.size(), passages.size());
        }
        return vectors;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }
}
