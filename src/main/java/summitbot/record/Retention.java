package summitbot.record;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.threads.DaemonThreads;

/** Deletes expired answers once soon after the start and then daily, for as long as the program runs. */
public final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration PERIOD = Duration.ofDays(1);

    /** A deletion waits up to 5 s for another process that writes. */
    private static final long PATIENCE_SECONDS = 6;

    private final ScheduledExecutorService executor;

    private Retention(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /**
     * Starts deleting in a thread of its own that does not keep the program alive.
     *
     * @param after how long to wait before the first time: until the recorder's clock can be relied on
     */
    public static Retention start(SqlRecorder recorder, Duration after) {
        return start(recorder, after, DaemonThreads.timer("retention"));
    }

    static Retention start(SqlRecorder recorder, Duration after, ScheduledExecutorService executor) {
        // A task that throws is never run again.
        Runnable task = () -> {
            try {
                int deleted = recorder.deleteExpired();
                if (deleted > 0) {
                    LOG.info("Deleted {} expired answers.", deleted);
                }
            } catch (RuntimeException e) {
                LOG.warn("Expired answers are not deleted.", e);
            }
        };
        executor.scheduleAtFixedRate(task, after.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
        return new Retention(executor);
    }

    /** Stops, and waits for a deletion under way, so that the database can be closed afterwards. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
