package summitbot.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;
import summitbot.threads.DaemonThreads;

/**
 * Writes that must not be lost because the database cannot take them at the moment, as while its disk is full: they are kept, and tried
 * again in their order until it does. What is kept when the process is killed is lost. Safe for concurrent use.
 */
public final class LateWrites implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LateWrites.class);
    private static final long AGAIN_MILLIS = 500;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ScheduledExecutorService trying = DaemonThreads.timer("late-writes");

    /**
     * Writes at once; later where the database fails, or where others wait already, for nobody is to wait for a database that is known
     * to fail.
     *
     * @param write throws {@link UnavailableException} when it has to be tried again; anything else it throws is thrown here, or logged
     *     when it is tried again
     */
    public void write(Runnable write) {
        synchronized (this) {
            if (!waiting.isEmpty()) {
                waiting.addLast(write);
                return;
            }
        }
        try {
            write.run();
        } catch (UnavailableException e) {
            LOG.warn("Not recorded yet: {}", e.getMessage());
            keep(write);
        }
    }

    private synchronized void keep(Runnable write) {
        waiting.addLast(write);
        if (waiting.size() == 1 && !trying.isShutdown()) {
            var unused = trying.schedule(this::tryAgain, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tryAgain() {
        int done = writeWhatWaits();
        synchronized (this) {
            if (waiting.isEmpty()) {
                LOG.warn("The database can be written again; {} records that waited are stored.", done);
            } else if (!trying.isShutdown()) {
                var unused = trying.schedule(this::tryAgain, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Returns how many are done. */
    private int writeWhatWaits() {
        int done = 0;
        for (Runnable next = first(); next != null; next = first()) {
            try {
                next.run();
            } catch (UnavailableException e) {
                LOG.debug("not yet: {}", e.getMessage());
                return done;
            } catch (RuntimeException e) {
                LOG.warn("A record is given up: {}", e.toString(), e);
            }
            done++;
            removeFirst();
        }
        return done;
    }

    private synchronized @Nullable Runnable first() {
        return waiting.peekFirst();
    }

    /** It stays in the queue until it is done, so that what comes meanwhile stays behind it. */
    private synchronized void removeFirst() {
        waiting.removeFirst();
    }

    /** Returns how many wait. */
    public synchronized int waiting() {
        return waiting.size();
    }

    /** Tries once more what waits; what the database does not take now is lost. */
    @Override
    public void close() {
        trying.shutdownNow();
        try {
            if (trying.awaitTermination(1, TimeUnit.SECONDS) && waiting() > 0) {
                int unused = writeWhatWaits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (waiting() > 0) {
            LOG.warn("{} records are lost; some messages may come twice after the next start.", waiting());
        }
    }
}
