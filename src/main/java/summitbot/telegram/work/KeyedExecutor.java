package summitbot.telegram.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.threads.DaemonThreads;

/**
 * Runs tasks on a few threads: those of one key one after another in order, those of different keys beside one another. A task is
 * over when the stage it returns completes, and holds no thread until then. Safe for concurrent use.
 */
final class KeyedExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(KeyedExecutor.class);

    private final Map<Object, Deque<Supplier<CompletionStage<?>>>> lanes = new HashMap<>();
    private final Map<Supplier<CompletionStage<?>>, Waiting> waiting = new LinkedHashMap<>();
    private final ThreadPoolExecutor threads;

    private record Waiting(Object key, long since) {}

    KeyedExecutor(int threads, String name) {
        this(threads, DaemonThreads.numbered(name));
    }

    KeyedExecutor(int threads, ThreadFactory factory) {
        this.threads =
                new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    }

    /** Runs a task behind those of the same key. When this throws, as when no thread can be started, the task is not run. */
    synchronized void submit(Object key, Supplier<CompletionStage<?>> task) {
        waiting.put(task, new Waiting(key, System.nanoTime()));
        Deque<Supplier<CompletionStage<?>>> lane = lanes.get(key);
        if (lane != null) {
            lane.addLast(task);
            return;
        }
        lanes.put(key, new ArrayDeque<>());
        boolean started = false;
        try {
            start(key, task);
            started = true;
        } finally {
            if (!started) {
                lanes.remove(key);
                waiting.remove(task);
            }
        }
    }

    /** After {@link #stop} nothing begins; what was submitted in the same instant is left as what waits is. */
    private void start(Object key, Supplier<CompletionStage<?>> task) {
        try {
            threads.execute(() -> run(key, task));
        } catch (RejectedExecutionException e) {
            LOG.debug("stopped: a task is not begun");
        }
    }

    private void run(Object key, Supplier<CompletionStage<?>> task) {
        synchronized (this) {
            waiting.remove(task);
        }
        try {
            task.get().whenComplete((result, thrown) -> next(key));
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("Unexpected problem: {}", e.toString(), e);
            next(key);
        }
    }

    private void next(Object key) {
        Supplier<CompletionStage<?>> following = following(key);
        if (following == null) {
            return;
        }
        try {
            start(key, following);
        } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("No thread can be started; going on with this one: {}", e.toString());
            run(key, following);
        }
    }

    /** Returns the next task of a key; when there is none, the key is free. */
    private synchronized @Nullable Supplier<CompletionStage<?>> following(Object key) {
        Deque<Supplier<CompletionStage<?>>> lane = lanes.get(key);
        Supplier<CompletionStage<?>> following = lane == null ? null : lane.pollFirst();
        if (following == null) {
            lanes.remove(key);
        }
        return following;
    }

    /** Returns how many tasks have not begun. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** Returns how long the oldest task that has not begun has waited; zero where none waits. */
    synchronized Duration oldest() {
        return waiting.values().stream()
                .findFirst()
                .map(first -> Duration.ofNanos(System.nanoTime() - first.since()))
                .orElse(Duration.ZERO);
    }

    /**
     * Returns how many tasks begin before this one does, and itself: those of its key where only they hold it up, else all that came
     * before. 0 when it has begun.
     */
    synchronized int place(Supplier<CompletionStage<?>> task) {
        Waiting own = waiting.get(task);
        if (own == null) {
            return 0;
        }
        boolean ownKeyOnly = !crowded();
        int place = 1;
        for (Map.Entry<Supplier<CompletionStage<?>>, Waiting> other : waiting.entrySet()) {
            if (other.getKey() == task) {
                break;
            }
            place += !ownKeyOnly || other.getValue().key().equals(own.key()) ? 1 : 0;
        }
        return place;
    }

    /** Whether those of different keys hold one another up: no thread is free. */
    boolean crowded() {
        return !threads.getQueue().isEmpty();
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
