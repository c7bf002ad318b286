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
    /** A message that somebody waits for may follow another at once, one a second: a short burst, which Telegram allows. */
    private long urgentHeldUntil;

    private boolean heldByPaceOnly;

    ChatLane(long chatId, Pace pace, long now) {
        this.chatId = chatId;
        this.heldUntil = now;
        this.floodUntil = now;
        this.urgentHeldUntil = now;
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

    private long urgentWaitNanos(long now) {
        return heldByPaceOnly && minute.isEmpty() ? Math.max(0, urgentHeldUntil - now) : waitNanos(now);
    }

    /** Returns what leaves next: what somebody waits for before the others, else in order. */
    Optional<Shipment> first() {
        return waiting.stream()
                .filter(shipment -> shipment.parcel.urgent())
                .findFirst()
                .or(() -> Optional.ofNullable(waiting.peekFirst()));
    }

    /** Whether something waits and nothing is under way. */
    boolean ready() {
        return !busy && !waiting.isEmpty();
    }

    /** As {@link #first}, where something waits. */
    Shipment next() {
        return first().orElseThrow();
    }

    /** Returns how long the next one has to wait; waiting for nothing is for ever. */
    long waitOfFirst(long now) {
        return first().map(shipment -> shipment.parcel.urgent() ? urgentWaitNanos(now) : waitNanos(now))
                .orElse(Long.MAX_VALUE);
    }

    /** Counts what Telegram took; the next one waits its time from now on. */
    void counted(boolean urgent, long now) {
        minute.ifPresent(window -> window.take(now));
        hold(now + intervalNanos, false);
        heldByPaceOnly = true;
        if (urgent) {
            urgentHeldUntil = now + intervalNanos;
        }
    }

    void hold(long until, boolean byFailure) {
        heldUntil = until;
        heldByFailure = byFailure;
        heldByPaceOnly = false;
    }

    /** Whether it may be forgotten. */
    boolean idle(long now) {
        return !busy && waiting.isEmpty() && waitNanos(now) == 0 && minute.isEmpty();
    }
}
