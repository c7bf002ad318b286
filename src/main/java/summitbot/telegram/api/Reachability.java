package summitbot.telegram.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Telegram can be reached, said in the log once for each change. Safe for concurrent use. */
public final class Reachability {
    private static final Logger LOG = LoggerFactory.getLogger(Reachability.class);

    private final List<Runnable> whenBack = new CopyOnWriteArrayList<>();
    private final ApiAddress address;
    private boolean away;

    public Reachability(ApiAddress address) {
        this.address = address;
    }

    /** Runs when Telegram is reached again. */
    public void whenBack(Runnable action) {
        whenBack.add(action);
    }

    /** Whether the last call got no answer of Telegram. */
    public synchronized boolean away() {
        return away;
    }

    /** Polling, or the first call, got no answer of Telegram. */
    public synchronized void lost(String reason) {
        if (!away) {
            away = true;
            LOG.warn("Telegram at {} is out of reach ({}); trying again until it is back.", address, reason);
        }
    }

    /** Telegram answered. */
    public void reached() {
        synchronized (this) {
            if (!away) {
                return;
            }
            away = false;
        }
        LOG.warn("Telegram is back.");
        whenBack.forEach(Runnable::run);
    }
}
