package summitbot.telegram.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts the messages that this process gets. */
final class MemoryLimits implements MessageLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Beyond this many keys those that are long silent are forgotten. */
    private static final int MANY = 10_000;

    private final Map<Long, Count> counts = new HashMap<>();

    private static final class Count {
        final Deque<Instant> times = new ArrayDeque<>();
        boolean told;
    }

    @Override
    public synchronized Verdict count(long key, Instant written, int limit) {
        if (counts.size() > MANY) {
            counts.values().removeIf(count -> {
                forget(count, written);
                return count.times.isEmpty();
            });
        }
        Count count = counts.computeIfAbsent(key, unused -> new Count());
        forget(count, written);
        if (count.times.size() < limit) {
            count.times.addLast(written);
            count.told = false;
            return Verdict.TAKEN;
        }
        Verdict verdict = count.told ? Verdict.IGNORED : Verdict.REFUSED;
        count.told = true;
        return verdict;
    }

    private static void forget(Count count, Instant now) {
        while (!count.times.isEmpty() && !count.times.peekFirst().plus(MINUTE).isAfter(now)) {
            count.times.removeFirst();
        }
    }
}
