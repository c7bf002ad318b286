package summitbot.telegram.work;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import summitbot.threads.DaemonThreads;

/** Tells who has waited for a while which place is theirs; who is served soon needs no message about it. */
final class Places implements AutoCloseable {
    private static final long A_WHILE_MILLIS = 2_000;

    private final ScheduledExecutorService timer = DaemonThreads.timer("telegram-places");

    /**
     * Looks again in a while.
     *
     * @param place 0 when it no longer waits
     */
    void tellIfWaiting(IntSupplier place, IntConsumer tell) {
        if (timer.isShutdown()) {
            return;
        }
        var unused = timer.schedule(
                () -> {
                    int now = place.getAsInt();
                    if (now > 0) {
                        tell.accept(now);
                    }
                },
                A_WHILE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
