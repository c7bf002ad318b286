package summitbot.answer;

import java.time.Duration;

/**
 * A moment by which something is to be done.
 *
 * @param nanos by {@link System#nanoTime()}
 */
record Deadline(long nanos) {
    /** The moment after so much time from now on. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns the time left, at least a nanosecond, so that it is one that can be waited for. */
    Duration left() {
        return Duration.ofNanos(Math.max(1, nanos - System.nanoTime()));
    }
}
