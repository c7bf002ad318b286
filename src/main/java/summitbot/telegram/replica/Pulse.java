package summitbot.telegram.replica;

/**
 * How regularly this process says that it lives, by times of the running clock in nanoseconds ({@link System#nanoTime}). One thread
 * beats; others may ask meanwhile.
 */
final class Pulse {
    /** Of a lease: the rest belongs to whoever is just doing something. */
    private static final double FRESH = 0.8;

    /** Of a lease: a longer silence is a database that was away, or a machine that stood still, and concerned the others too. */
    private static final double STEADY = 0.5;

    private final long lease;
    private volatile long last;
    private long steadySince;
    private long begun;

    /** @param now when the process entered */
    Pulse(long lease, long now) {
        this.lease = lease;
        last = now;
        steadySince = now;
        begun = now;
    }

    /** A beat, or another attempt at it, begins. */
    void begin(long now) {
        begun = now;
        noticeGap(now);
    }

    /** Whether who has said nothing for a lease is dead: this process itself was heard for a whole lease without a gap. */
    boolean isSteady(long now) {
        noticeGap(now);
        return now - steadySince > lease;
    }

    /** The beat that began last was stored. */
    void end(long now) {
        noticeGap(now);
        last = begun;
    }

    private void noticeGap(long now) {
        if (now - last > lease * STEADY) {
            steadySince = now;
        }
    }

    /** Whether the last beat is so recent that nobody can have taken this process to be dead. */
    boolean isFresh(long now) {
        return now - last < lease * FRESH;
    }
}
