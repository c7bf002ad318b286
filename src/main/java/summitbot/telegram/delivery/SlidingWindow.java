package summitbot.telegram.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Lets so many pass within any stretch of time of a given length. Times are those of a running clock in nanoseconds. */
final class SlidingWindow {
    private int limit;
    private long lengthNanos;
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
        if (taken.size() < limit) {
            return 0;
        }
        // After the window has become smaller there may be more in it than fit: then not only the oldest has to leave.
        Iterator<Long> each = taken.iterator();
        for (int tooMany = taken.size() - limit; tooMany > 0; tooMany--) {
            each.next();
        }
        return lengthNanos - (now - each.next());
    }

    /** From now on so many pass within so long a time; those that have passed count. */
    void resize(int newLimit, long newLengthNanos) {
        limit = newLimit;
        lengthNanos = newLengthNanos;
    }

    /** Counts one that passes. */
    void take(long now) {
        taken.addLast(now);
    }
}
