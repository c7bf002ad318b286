package summitbot.telegram.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on a few threads: those of one key one after another in order, those of different keys beside one another. A task is
 * over when the stage it returns completes, and holds no thread until then. Safe for concurrent use.
 */
final class KeyedExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(KeyedExecutor.class);

    private final Map<Object, Deque<Supplier<CompletionStage<?>>>> lanes = new HashMap<>();
    private final ExecutorService threads;
    private int waiting;

    KeyedExecutor(int threads, String name) {
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs a task behind those of the same key. */
    synchronized void submit(Object key, Supplier<CompletionStage<?>> task) {
        waiting++;
        Deque<Supplier<CompletionStage<?>>> lane = lanes.get(key);
        if (lane != null) {
            lane.addLast(task);
            return;
        }
        lanes.put(key, new ArrayDeque<>());
        start(key, task);
    }

    private void start(Object key, Supplier<CompletionStage<?>> task) {
        if (!threads.isShutdown()) {
            threads.execute(() -> run(key, task));
        }
    }

    private void run(Object key, Supplier<CompletionStage<?>> task) {
        synchronized (this) {
            waiting--;
        }
        try {
            task.get().whenComplete((result, thrown) -> next(key));
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("Unexpected problem: {}", e.toString(), e);
            next(key);
        }
    }

    private synchronized void next(Object key) {
        Deque<Supplier<CompletionStage<?>>> lane = lanes.get(key);
        Supplier<CompletionStage<?>> following = lane == null ? null : lane.pollFirst();
        if (following == null) {
            lanes.remove(key);
        } else {
            start(key, following);
        }
    }

    /** Returns how many tasks have not begun. */
    synchronized int waiting() {
        return waiting;
    }

    /** Begins no further task and waits for those that run. Returns false when that takes longer. */
    boolean stop(long patienceMillis) throws InterruptedException {
        synchronized (this) {
            lanes.values().forEach(Deque::clear);
        }
        threads.shutdown();
        return threads.awaitTermination(patienceMillis, TimeUnit.MILLISECONDS);
    }

    /** Interrupts what still runs. */
    void abandon() {
        threads.shutdownNow();
    }
}
