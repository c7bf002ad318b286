package summitbot.telegram.work;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.threads.DaemonThreads;

/** Tells who has waited for a while which place is theirs; who is served soon needs no message about it. */
final class Places implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);
    private static final long A_WHILE_MILLIS = 2_000;

    private final ScheduledExecutorService timer;

    Places() {
        this(DaemonThreads.timer("telegram-places"));
    }

    /** @param timer shut down with this object */
    Places(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /**
     * Looks again in a while. Never throws: whoever waits is served without knowing their place, too.
     *
     * @param place 0 when it no longer waits
     */
    void tellIfWaiting(IntSupplier place, IntConsumer tell) {
        try {
            var unused = timer.schedule(
                    () -> {
                        int now = place.getAsInt();
                        if (now > 0) {
                            tell.accept(now);
                        }
                    },
                    A_WHILE_MILLIS,
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The bot stops: nobody is told a place.");
        } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("Nobody is told a place: {}", e.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
