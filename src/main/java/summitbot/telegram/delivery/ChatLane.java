package summitbot.telegram.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** What waits for one chat, and how long. Guarded by the sender's lock. */
final class ChatLane {
    final long chatId;
    final Deque<Shipment> waiting = new ArrayDeque<>();
    boolean busy;
    /** Nothing leaves before; a time of the running clock. */
    long heldUntil;
    /** Held because of a failure that may pass any moment, not because Telegram asked for it. */
    boolean heldByFailure;
    /** Until when Telegram asked for silence. */
    long floodUntil;

    private final Optional<SlidingWindow> minute;
    private final long intervalNanos;

    ChatLane(long chatId, Pace pace, long now) {
        this.chatId = chatId;
        this.heldUntil = now;
        this.floodUntil = now;
        this.intervalNanos = pace.perChat().toNanos();
        // Groups and channels have negative numbers.
        this.minute = chatId < 0
                ? Optional.of(new SlidingWindow(
                        pace.perMinuteAndGroup(), pace.groupMinute().toNanos()))
                : Optional.empty();
    }

    /** Puts a shipment behind the others, in the place of one for the same message that waits. Returns what it replaced. */
    Optional<Shipment> add(Shipment shipment) {
        Optional<Shipment> replaced = Optional.empty();
        Iterator<Shipment> others = waiting.iterator();
        while (others.hasNext()) {
            Shipment other = others.next();
            if (other.parcel.message().equals(shipment.parcel.message())) {
                others.remove();
                replaced = Optional.of(other);
            }
        }
        waiting.addLast(shipment);
        return replaced;
    }

    boolean awaitsAnother(Object message) {
        return waiting.stream().anyMatch(other -> other.parcel.message().equals(message));
    }

    long waitNanos(long now) {
        long held = Math.max(0, heldUntil - now);
        return minute.map(window -> Math.max(held, window.waitNanos(now))).orElse(held);
    }

    /** Counts what Telegram took; the next one waits its time from now on. */
    void counted(long now) {
        minute.ifPresent(window -> window.take(now));
        hold(now + intervalNanos, false);
    }

    void hold(long until, boolean byFailure) {
        heldUntil = until;
        heldByFailure = byFailure;
    }

    /** Whether it may be forgotten. */
    boolean idle(long now) {
        return !busy && waiting.isEmpty() && waitNanos(now) == 0 && minute.isEmpty();
    }
}
