package summitbot.command;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The edition in use, and earlier ones for as long as a question runs on them. A question holds a lease from its first look at the
 * edition to its reply, so it sees one edition only. Safe for concurrent use.
 */
final class Editions implements AutoCloseable {
    private final Map<Edition, Integer> leases = new IdentityHashMap<>();
    private Edition current;

    Editions(Edition first) {
        current = first;
    }

    /** Keeps an edition open until it is closed. */
    final class Lease implements AutoCloseable {
        private final Edition edition;
        private boolean ended;

        private Lease(Edition edition) {
            this.edition = edition;
        }

        Edition edition() {
            return edition;
        }

        /** Idempotent. */
        @Override
        public void close() {
            synchronized (Editions.this) {
                if (!ended) {
                    ended = true;
                    leases.merge(edition, -1, Integer::sum);
                    closeIfUnused(edition);
                }
            }
        }
    }

    /** Returns the edition in use. Whoever works longer with it takes a {@link #lease}. */
    synchronized Edition current() {
        return current;
    }

    /** Returns the edition in use, kept open. */
    synchronized Lease lease() {
        leases.merge(current, 1, Integer::sum);
        return new Lease(current);
    }

    /** Puts another edition in use, for every question that begins from now on. */
    synchronized void exchange(Edition next) {
        Edition before = current;
        current = next;
        closeIfUnused(before);
    }

    private void closeIfUnused(Edition edition) {
        if (leases.getOrDefault(edition, 0) == 0) {
            leases.remove(edition);
            if (edition != current) {
                edition.close();
            }
        }
    }

    /** Whether questions run on an edition, or can begin on it. */
    synchronized boolean inUse(Edition edition) {
        return edition == current || leases.containsKey(edition);
    }

    /** Closes all editions, whatever runs on them. */
    @Override
    public synchronized void close() {
        leases.keySet().stream().filter(edition -> edition != current).forEach(Edition::close);
        leases.clear();
        current.close();
    }
}
