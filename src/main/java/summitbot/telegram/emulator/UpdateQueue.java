package summitbot.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The updates that the bot has not confirmed. A question with a higher offset forgets what it confirms. */
final class UpdateQueue {
    private final TreeMap<Long, JsonNode> unconfirmed = new TreeMap<>();
    private final List<JsonNode> again = new ArrayList<>();
    private long polls;
    private boolean webhook;
    private boolean closed;

    synchronized void add(JsonNode update) {
        unconfirmed.put(update.path("update_id").asLong(), update);
        notifyAll();
    }

    /** Sends an update once more with the next ones, as Telegram may. */
    synchronized void repeat(JsonNode update) {
        again.add(update);
        notifyAll();
    }

    synchronized List<JsonNode> take(long offset, int limit, int timeoutSeconds) throws Refused, InterruptedException {
        if (webhook) {
            throw new Refused(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        long mine = ++polls;
        notifyAll();
        if (offset > 0) {
            unconfirmed.headMap(offset).clear();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
        while (unconfirmed.isEmpty() && again.isEmpty() && !closed) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (mine != polls) {
                throw conflict();
            }
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        if (mine != polls) {
            throw conflict();
        }
        List<JsonNode> taken = new ArrayList<>(again);
        again.clear();
        unconfirmed.values().stream().limit(limit).forEach(taken::add);
        return taken;
    }

    private static Refused conflict() {
        return new Refused(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    synchronized void webhook(boolean set) {
        webhook = set;
        notifyAll();
    }

    synchronized int size() {
        return unconfirmed.size();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
