package summitbot.index;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.threads.DaemonThreads;

/**
 * Keeps an embedding model that failed out of the way until a trial in the background succeeds, so that no question waits for it; the
 * log says once that it is away, and once that it is back. Safe for concurrent use.
 */
final class EmbeddingBreaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingBreaker.class);

    private final String name;
    private final Duration pause;
    private final Runnable trial;
    private boolean open;
    private boolean closed;
    private @Nullable ScheduledExecutorService watch;

    /**
     * A breaker that lets requests through.
     *
     * @param pause time between two trials
     * @param trial asks the model; throws while it is away
     */
    EmbeddingBreaker(String name, Duration pause, Runnable trial) {
        this.name = name;
        this.pause = pause;
        this.trial = trial;
    }

    synchronized boolean letsThrough() {
        return !open;
    }

    /** Lets nothing through until a trial succeeds. */
    synchronized void open(String reason) {
        if (open || closed) {
            return;
        }
        open = true;
        LOG.warn("{}; questions are answered by keywords alone meanwhile.", reason);
        scheduleTrial();
    }

    private void tryOut() {
        try {
            trial.run();
        } catch (RuntimeException e) {
            scheduleTrial();
            return;
        }
        synchronized (this) {
            open = false;
        }
        LOG.info("Embedding model {} is back.", name);
    }

    private synchronized void scheduleTrial() {
        if (closed) {
            return;
        }
        if (watch == null) {
            watch = DaemonThreads.timer("embedding-watch");
        }
        try {
            var unused = watch.schedule(this::tryOut, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // Closed: nobody will ask any more.
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (watch != null) {
            watch.shutdownNow();
        }
    }
}
