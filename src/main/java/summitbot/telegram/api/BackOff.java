package summitbot.telegram.api;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before another try: twice as long after each failure, less a random part of up to a half, so that many who failed
 * together do not come back together.
 *
 * @param first the most after one failure
 * @param longest the most after any number of them
 */
public record BackOff(Duration first, Duration longest) {
    /** Doubled so often, any wait is longer than any limit in use. */
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures how many there were one after another, from 1 */
    public Duration after(int failures) {
        long doubled = first.toNanos() << Math.min(failures - 1, MOST_DOUBLINGS);
        long most = Math.min(doubled, longest.toNanos());
        return Duration.ofNanos(most / 2 + ThreadLocalRandom.current().nextLong(most - most / 2 + 1));
    }
}
