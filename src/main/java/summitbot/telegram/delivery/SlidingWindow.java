package summitbot.telegram.delivery;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many pass within any stretch of time of a given length. Times are those of a running clock in nanoseconds. */
final class SlidingWindow {
    private final int limit;
    private final long lengthNanos;
    private final Deque<Long> taken = new ArrayDeque<>();

    SlidingWindow(int limit, long lengthNanos) {
        this.limit = limit;
        this.lengthNanos = lengthNanos;
    }

    /** Returns how long the next one has to wait; 0 when it may pass now. */
    long waitNanos(long now) {
        while (!taken.isEmpty() && now - taken.peekFirst() >= lengthNanos) {
            taken.removeFirst();
        }
        return taken.size() < limit ? 0 : lengthNanos - (now - taken.peekFirst());
    }

    /** Counts one that passes. */
    void take(long now) {
        taken.addLast(now);
    }
}
