package summitbot.benchmark.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import summitbot.corpus.Span;
import summitbot.index.IndexedModel;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageText;
import summitbot.index.PassageVectors;
import summitbot.index.Progress;

/**
 * Embeds the first passages for real, and gives each further one the vectors of one of those with noise added: near to what a model
 * would give, in a hundredth of the time. Queries are embedded for real. It gives itself out to be the model, so that a process with the
 * model finds the index up to date.
 */
final class PartlyEmbedder implements PassageEmbedder {
    /** Length of the noise beside a vector of length one: about what parts the vectors of two articles on one subject. */
    private static final double NOISE = 0.35;

    private final PassageEmbedder model;
    private final List<PassageVectors> pool;
    private final int embedded;
    private double seconds;

    /**
     * @param pool vectors embedded for real, by earlier ones too; grows
     * @param embedded how many passages are embedded for real; all others need some in the pool
     */
    PartlyEmbedder(PassageEmbedder model, List<PassageVectors> pool, int embedded) {
        this.model = model;
        this.pool = pool;
        this.embedded = embedded;
    }

    @Override
    public synchronized List<PassageVectors> embedPassages(List<PassageText> passages, Progress progress) {
        long start = System.nanoTime();
        int real = Math.min(passages.size(), embedded);
        List<PassageVectors> vectors = new ArrayList<>(model.embedPassages(passages.subList(0, real), progress));
        pool.addAll(vectors);
        for (PassageText passage : passages.subList(real, passages.size())) {
            vectors.add(generated(passage));
        }
        seconds += (System.nanoTime() - start) / 1e9;
        return vectors;
    }

    /** Returns how long passages were embedded so far. */
    synchronized double seconds() {
        return seconds;
    }

    /** The same for the same text. */
    private PassageVectors generated(PassageText passage) {
        Random random = new Random(passage.text().hashCode());
        PassageVectors near = pool.get(random.nextInt(pool.size()));
        List<float[]> sentences = new ArrayList<>();
        for (Span sentence : passage.sentences()) {
            List<float[]> others = near.sentences();
            int place = (sentence.start() & 0xffff) % Math.max(1, others.size());
            sentences.add(noisy(others.isEmpty() ? near.whole() : others.get(place), random));
        }
        return new PassageVectors(noisy(near.whole(), random), sentences);
    }

    /** Returns a vector of length one beside this one. */
    static float[] noisy(float[] vector, Random random) {
        double deviation = NOISE / Math.sqrt(vector.length);
        float[] noisy = new float[vector.length];
        double squares = 0;
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (float) (vector[i] + deviation * random.nextGaussian());
            squares += (double) noisy[i] * noisy[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] /= (float) length;
        }
        return noisy;
    }

    @Override
    public float[] embedQuery(String query) {
        return model.embedQuery(query);
    }

    @Override
    public Optional<float[]> embedQuery(String query, Supplier<Optional<IndexedModel>> index) {
        return model.embedQuery(query, index);
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public String identity() {
        return model.identity();
    }

    @Override
    public boolean hasOwnScale() {
        return model.hasOwnScale();
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public CompletableFuture<Void> preload() {
        return model.preload();
    }
}
