package summitbot.telegram.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.message.Target;
import summitbot.threads.DaemonThreads;

/** Keeps {@code typing} on the screen, which Telegram takes away after 5 s. Safe for concurrent use. */
final class Typing implements AutoCloseable {
    static final long AGAIN_MILLIS = 4_500;

    /** What is answered sooner needs no sign that it is being worked on. */
    private static final long FIRST_MILLIS = 250;

    private final Outbox outbox;
    private final long firstMillis;
    private final long againMillis;
    private final Map<Object, ScheduledFuture<?>> shown = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = DaemonThreads.timer("telegram-typing");

    Typing(Outbox outbox) {
        this(outbox, FIRST_MILLIS, AGAIN_MILLIS);
    }

    Typing(Outbox outbox, long firstMillis, long againMillis) {
        this.outbox = outbox;
        this.firstMillis = firstMillis;
        this.againMillis = againMillis;
    }

    void start(Object work, Target target) {
        if (!timer.isShutdown()) {
            shown.computeIfAbsent(
                    work,
                    key -> timer.scheduleWithFixedDelay(
                            () -> outbox.typing(target), firstMillis, againMillis, TimeUnit.MILLISECONDS));
        }
    }

    void stop(Object work) {
        ScheduledFuture<?> repeated = shown.remove(work);
        if (repeated != null) {
            repeated.cancel(false);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
