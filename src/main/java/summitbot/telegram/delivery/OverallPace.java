package summitbot.telegram.delivery;

import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * How fast messages leave, all chats together; several processes that send for one bot share evenly what Telegram allows it. Guarded by
 * the sender's lock; times are those of the running clock.
 */
final class OverallPace {
    /**
     * So many messages of a process leave one after another: a process that was killed is often killed again soon, while it is still
     * slow to record what it sent.
     */
    private static final int ONE_BY_ONE = 20;

    /** One that takes longer holds up no other. */
    private static final long ALONE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Pace pace;
    private final IntSupplier members;
    private final SlidingWindow second;
    private long evenNanos;
    private int sharedBy;
    private long heldUntil = System.nanoTime();
    /**
     * Nothing but what somebody waits for leaves before: of messages that leave evenly, few are under way when the process is killed,
     * and only those may come twice.
     */
    private long evenly = System.nanoTime();

    private long lastLeft = System.nanoTime();
    private int left;

    /** @param members how many processes send for this bot now; at least 1 */
    OverallPace(Pace pace, IntSupplier members) {
        this.pace = pace;
        this.members = members;
        this.second = new SlidingWindow(pace.perSecond(), pace.second().toNanos());
        share();
    }

    private void share() {
        int among = members.getAsInt();
        if (among != sharedBy) {
            sharedBy = among;
            int limit = Math.max(1, pace.perSecond() / among);
            evenNanos = pace.second().toNanos() * among / pace.perSecond();
            second.resize(limit, Math.max(pace.second().toNanos(), evenNanos));
        }
    }

    /** How long nothing may leave; not above 0 when something may. */
    long waitNanos(long now) {
        share();
        return Math.max(second.waitNanos(now), heldUntil - now);
    }

    /** How long a message waits beyond that for which nobody waits. */
    long pauseNanos(long now, boolean othersUnderWay) {
        boolean alone = left < ONE_BY_ONE && othersUnderWay;
        return Math.max(evenly - now, alone ? lastLeft + ALONE_NANOS - now : 0);
    }

    /** Counts one that leaves. */
    void left(long now) {
        second.take(now);
        evenly = now + evenNanos;
        lastLeft = now;
        left++;
    }

    /** Telegram asked the bot as a whole for silence. */
    void hold(long until) {
        heldUntil = Math.max(heldUntil, until);
    }

    boolean held(long now) {
        return heldUntil - now > 0;
    }
}
