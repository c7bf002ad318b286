package summitbot.telegram.delivery;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What waits for all chats, and which of it leaves next. Guarded by the sender's lock; times are those of the running clock. */
final class Lanes {
    private static final long NOTHING_WAITS_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Map<Long, ChatLane> lanes = new HashMap<>();
    private final Pace pace;

    Lanes(Pace pace) {
        this.pace = pace;
    }

    ChatLane of(long chatId) {
        return lanes.computeIfAbsent(chatId, id -> new ChatLane(id, pace, System.nanoTime()));
    }

    /** Whether something for this chat would leave at once. */
    boolean quiet(long chatId, long now) {
        ChatLane lane = lanes.get(chatId);
        return lane == null || lane.waiting.isEmpty() && lane.floodUntil - now <= 0 && !lane.heldByFailure;
    }

    /** What somebody waits for goes first, what is only shown for a while last; else who came first. */
    Optional<ChatLane> next(long now) {
        Optional<ChatLane> best = Optional.empty();
        Iterator<ChatLane> each = lanes.values().iterator();
        while (each.hasNext()) {
            ChatLane lane = each.next();
            if (lane.idle(now)) {
                each.remove();
            } else if (lane.ready()
                    && lane.waitOfFirst(now) <= 0
                    && (best.isEmpty() || before(lane.next(), best.get().next()))) {
                best = Optional.of(lane);
            }
        }
        return best;
    }

    private static boolean before(Shipment one, Shipment other) {
        if (one.parcel.urgent() != other.parcel.urgent()) {
            return one.parcel.urgent();
        }
        return one.parcel.kept() == other.parcel.kept() ? one.number < other.number : one.parcel.kept();
    }

    /** How long until something may leave, as far as the chats alone decide. */
    long waitNanos(long now) {
        return lanes.values().stream()
                .filter(ChatLane::ready)
                .mapToLong(lane -> Math.max(1, lane.waitOfFirst(now)))
                .min()
                .orElse(NOTHING_WAITS_NANOS);
    }

    boolean empty() {
        return lanes.values().stream().allMatch(lane -> lane.waiting.isEmpty());
    }

    /** Lets go what waits because of a failure. */
    void release(long now) {
        lanes.values().stream().filter(lane -> lane.heldByFailure).forEach(lane -> lane.hold(now, false));
    }

    /** Whether Telegram asked another chat for silence, which is not over. */
    boolean anotherFlooded(ChatLane lane, long now) {
        return lanes.values().stream().anyMatch(other -> other != lane && other.floodUntil - now > 0);
    }
}
