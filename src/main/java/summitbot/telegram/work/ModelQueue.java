package summitbot.telegram.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.threads.DaemonThreads;

/** Runs slow parts, a few at a time, in the order they came; the others are told their place. Safe for concurrent use. */
final class ModelQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ModelQueue.class);

    /** A changed place is an edit of a message, of which Telegram allows few. */
    private static final Duration BETWEEN_PLACES = Duration.ofSeconds(5);

    private final int slots;
    private final int limit;
    private final ExecutorService threads;
    private final Map<SlowPart, Waiting> waiting = new LinkedHashMap<>();
    private int running;
    private boolean stopped;

    private static final class Waiting {
        final CompletableFuture<Void> over = new CompletableFuture<>();
        final long since = System.nanoTime();
        long told = since;
    }

    /**
     * @param slots how many run at a time
     * @param limit how many may wait
     */
    ModelQueue(int slots, int limit) {
        this(slots, limit, DaemonThreads.numbered("telegram-model"));
    }

    ModelQueue(int slots, int limit, ThreadFactory factory) {
        this.slots = slots;
        this.limit = limit;
        this.threads = Executors.newFixedThreadPool(slots, factory);
    }

    /** Runs a part when its turn comes, or tells it to do without. The stage completes when it is over. */
    CompletionStage<Void> submit(SlowPart part) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        int place;
        synchronized (this) {
            boolean free = !stopped && running < slots;
            if (free && isStarted(part, over)) {
                return over;
            }
            place = free || stopped || waiting.size() >= limit ? 0 : waiting.size() + 1;
            if (place > 0) {
                Waiting entry = new Waiting();
                entry.over.whenComplete((nothing, thrown) -> over.complete(null));
                waiting.put(part, entry);
            }
        }
        if (place > 0) {
            guarded(() -> part.waiting(place));
        } else {
            guarded(part::withoutModel);
            over.complete(null);
        }
        return over;
    }

    /** Returns those that wait, in their order. */
    synchronized List<SlowPart> parts() {
        return List.copyOf(waiting.keySet());
    }

    /** Returns how many wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** Returns how long the oldest has waited; zero where none waits. */
    synchronized Duration oldest() {
        return waiting.values().stream()
                .findFirst()
                .map(first -> Duration.ofNanos(System.nanoTime() - first.since))
                .orElse(Duration.ZERO);
    }

    /** Starts a part; returns false when there is no thread for it. */
    private boolean isStarted(SlowPart part, CompletableFuture<Void> over) {
        try {
            threads.execute(() -> {
                try {
                    guarded(part::run);
                } finally {
                    over.complete(null);
                    next();
                }
            });
        } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("No thread can be started for the model: {}", e.toString());
            return false;
        }
        running++;
        return true;
    }

    private void next() {
        List<Runnable> outside = new ArrayList<>();
        synchronized (this) {
            running--;
            var each = waiting.entrySet().iterator();
            while (!stopped && running < slots && each.hasNext()) {
                var first = each.next();
                SlowPart part = first.getKey();
                CompletableFuture<Void> over = first.getValue().over;
                each.remove();
                if (!isStarted(part, over)) {
                    outside.add(part::withoutModel);
                    outside.add(() -> over.complete(null));
                }
            }
            long now = System.nanoTime();
            int place = 0;
            for (Map.Entry<SlowPart, Waiting> entry : waiting.entrySet()) {
                place++;
                if (now - entry.getValue().told >= BETWEEN_PLACES.toNanos()) {
                    entry.getValue().told = now;
                    int current = place;
                    outside.add(() -> entry.getKey().waiting(current));
                }
            }
        }
        outside.forEach(ModelQueue::guarded);
    }

    private static void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("Unexpected problem: {}", e.toString(), e);
        }
    }

    /** Begins no further part and waits for those that run. Returns false when that takes longer. */
    boolean stop(long patienceMillis) throws InterruptedException {
        synchronized (this) {
            stopped = true;
            waiting.clear();
        }
        threads.shutdown();
        return threads.awaitTermination(patienceMillis, TimeUnit.MILLISECONDS);
    }
}
