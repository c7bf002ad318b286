package summitbot.record;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.threads.DaemonThreads;

/** Deletes expired answers once at the start and then daily, for as long as the program runs. */
public final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final long PERIOD_DAYS = 1;

    /** A deletion waits up to 5 s for another process that writes. */
    private static final long PATIENCE_SECONDS = 6;

    private final ScheduledExecutorService executor;

    private Retention(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /** Starts deleting in a thread of its own that does not keep the program alive. */
    public static Retention start(SqlRecorder recorder) {
        return start(recorder, DaemonThreads.timer("retention"));
    }

    static Retention start(SqlRecorder recorder, ScheduledExecutorService executor) {
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
        executor.scheduleAtFixedRate(task, 0, PERIOD_DAYS, TimeUnit.DAYS);
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
