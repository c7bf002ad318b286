package summitbot.telegram.intake;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.threads.DaemonThreads;

/** Deletes what is older than its retention, at the start and then daily. */
public final class Cleaning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);

    /** Telegram brings an update again for a day; its number has to be known so long. */
    private static final Duration SHORTEST = Duration.ofDays(2);

    private final ScheduledExecutorService timer = DaemonThreads.timer("telegram-cleaning");

    private Cleaning() {}

    /** Starts; a retention below two days counts as two. */
    public static Cleaning start(SqlInbox inbox, Duration retention) {
        Cleaning cleaning = new Cleaning();
        Duration kept = retention.compareTo(SHORTEST) < 0 ? SHORTEST : retention;
        Runnable task = () -> {
            try {
                inbox.deleteOlderThan(kept);
            } catch (RuntimeException e) {
                LOG.warn("Old updates are not deleted: {}", e.getMessage());
            }
        };
        var unused = cleaning.timer.scheduleAtFixedRate(task, 0, 1, TimeUnit.DAYS);
        return cleaning;
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
