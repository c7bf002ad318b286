package summitbot.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import summitbot.failure.UnavailableException;
import summitbot.threads.DaemonThreads;

/** Embeds with an in-process model, one text a run: texts batched together would be padded, which is slower and changes the vectors. */
final class OnnxPassageEmbedder implements PassageEmbedder {
    /** Of all models packed into the program. */
    private static final int DIMENSION = 384;

    private final LoadedModel model;
    private final int workers;

    OnnxPassageEmbedder(LoadedModel model, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers is " + workers + "; at least 1 is needed");
        }
        this.model = model;
        this.workers = workers;
    }

    @Override
    public CompletableFuture<Void> preload() {
        if (model.isLoaded()) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(
                this::loadQuietly,
                work -> DaemonThreads.of("load-" + model.name(), work).start());
    }

    /** Loads, and runs the model once, for its first run is ten times slower than the next ones. */
    private void loadQuietly() {
        try {
            model.embedQuery("first");
        } catch (UnavailableException e) {
            // Whoever needs the model tries again and hears of it.
        }
    }

    @Override
    public float[] embedQuery(String query) {
        return model.embedQuery(query);
    }

    @Override
    public List<PassageVectors> embedPassages(List<PassageText> passages, Progress progress) {
        int threads = Math.min(workers, passages.size());
        if (threads == 0) {
            return List.of();
        }
        model.model();
        PassageVectors[] vectors = new PassageVectors[passages.size()];
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads, DaemonThreads.numbered("embed"));
        try {
            ExecutorCompletionService<Integer> done = new ExecutorCompletionService<>(pool);
            for (int i = 0; i < passages.size(); i++) {
                done.submit(() -> {
                    int index = next.getAndIncrement();
                    vectors[index] = model.embedPassage(passages.get(index));
                    return index;
                });
            }
            for (int i = 1; i <= passages.size(); i++) {
                await(done.take());
                progress.update(i, passages.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Embedding was interrupted; nothing was changed.", e);
        } finally {
            pool.shutdownNow();
        }
        return new ArrayList<>(List.of(vectors));
    }

    private void await(Future<Integer> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new UnavailableException(
                    "Embedding model " + model.name() + " failed ("
                            + e.getCause().getMessage() + ").",
                    e.getCause());
        }
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public boolean hasOwnScale() {
        return !model.name().equals(CosineScale.REFERENCE_MODEL);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }
}
