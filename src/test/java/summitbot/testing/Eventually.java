package summitbot.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does. */
public final class Eventually {
    private Eventually() {}

    /** Returns as soon as the condition holds, and false when it does not within ten seconds. */
    public static boolean holds(BooleanSupplier condition) {
        return holds(Duration.ofSeconds(10), condition);
    }

    /** Returns as soon as the condition holds, and false when it does not within this time. */
    public static boolean holds(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        return true;
    }
}
