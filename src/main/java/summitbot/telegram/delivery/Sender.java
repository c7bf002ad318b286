package summitbot.telegram.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.Reachability;

/**
 * Sends messages and edits, each chat's in order and one at a time, as fast as Telegram allows and no faster. A thread of its own
 * decides what leaves when; answers are taken on the threads of the client. Safe for concurrent use.
 */
final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** What is only shown for a while is not worth more tries. */
    private static final int TRIES_OF_PASSING = 3;

    /**
     * So many messages of a process leave one after another: a process that was killed is often killed again soon, while it is still
     * slow to record what it sent.
     */
    private static final int ONE_BY_ONE = 20;

    /** One that takes longer holds up no other. */
    private static final long ALONE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final BotApi api;
    private final Chats chats;
    private final Pace pace;
    private final Runnable unauthorized;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, ChatLane> lanes = new HashMap<>();
    private final SlidingWindow all;
    private long allHeldUntil = System.nanoTime();
    /**
     * Nothing but what somebody waits for leaves before: of messages that leave evenly, few are under way when the process is killed,
     * and only those may come twice.
     */
    private long evenly = System.nanoTime();

    private long lastLeft = System.nanoTime();
    private int left;
    private long numbers;
    private int underWay;
    private boolean closed;
    private volatile Optional<Reachability> reachability = Optional.empty();
    private final Thread thread;

    /** @param unauthorized called when Telegram no longer takes the token */
    Sender(BotApi api, Chats chats, Pace pace, Runnable unauthorized) {
        this.api = api;
        this.chats = chats;
        this.pace = pace;
        this.unauthorized = unauthorized;
        this.all = new SlidingWindow(pace.perSecond(), pace.second().toNanos());
        this.thread = new Thread(this::run, "telegram-sender");
        thread.setDaemon(true);
        thread.start();
    }

    /** See {@link PacedOutbox#reportTo}. */
    void reportTo(Reachability other) {
        reachability = Optional.of(other);
    }

    /** Delivers a parcel when its turn comes. The future never completes exceptionally. */
    CompletableFuture<Delivery> send(long chatId, Parcel parcel) {
        long current = chats.current(chatId);
        if (chats.blocked(current)) {
            parcel.failed(Delivery.Outcome.BLOCKED);
            return CompletableFuture.completedFuture(Delivery.not(Delivery.Outcome.BLOCKED));
        }
        Shipment shipment;
        Optional<Shipment> replaced;
        lock.lock();
        try {
            shipment = new Shipment(parcel, numbers++);
            replaced = lane(current).add(shipment);
            changed.signal();
        } finally {
            lock.unlock();
        }
        replaced.ifPresent(other -> shipment.done.thenAccept(other.done::complete));
        return shipment.done;
    }

    /** Whether something for this chat could leave now. */
    boolean quiet(long chatId) {
        lock.lock();
        try {
            long now = System.nanoTime();
            ChatLane lane = lanes.get(chats.current(chatId));
            return !chats.blocked(chats.current(chatId))
                    && allHeldUntil - now <= 0
                    && (lane == null || lane.waiting.isEmpty() && lane.floodUntil - now <= 0 && !lane.heldByFailure);
        } finally {
            lock.unlock();
        }
    }

    /** Tries at once what waits because of a failure. */
    void retryNow() {
        lock.lock();
        try {
            long now = System.nanoTime();
            lanes.values().stream().filter(lane -> lane.heldByFailure).forEach(lane -> lane.hold(now, false));
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything has left. Returns false when that takes longer. */
    boolean drain(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        lock.lock();
        try {
            while (underWay > 0 || lanes.values().stream().anyMatch(lane -> !lane.waiting.isEmpty())) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                changed.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(20)));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private ChatLane lane(long chatId) {
        return lanes.computeIfAbsent(chatId, id -> new ChatLane(id, pace, System.nanoTime()));
    }

    private void run() {
        lock.lock();
        try {
            while (!closed) {
                long now = System.nanoTime();
                ChatLane next = null;
                long wait = Math.max(all.waitNanos(now), allHeldUntil - now);
                if (wait <= 0) {
                    next = next(now);
                    wait = untilSomethingIsReady(now);
                    long pause =
                            next == null || next.first().orElseThrow().parcel.urgent() ? 0 : pause(now);
                    if (pause > 0) {
                        next = null;
                        wait = pause;
                    }
                }
                if (next == null) {
                    changed.awaitNanos(wait);
                } else {
                    all.take(now);
                    evenly = now + pace.second().toNanos() / pace.perSecond();
                    lastLeft = now;
                    left++;
                    dispatch(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** How long a message waits that nobody waits for. */
    private long pause(long now) {
        boolean alone = left < ONE_BY_ONE && underWay > 0;
        return Math.max(evenly - now, alone ? lastLeft + ALONE_NANOS - now : 0);
    }

    /** What somebody waits for goes first, what is only shown for a while last; else who came first. */
    private @Nullable ChatLane next(long now) {
        ChatLane best = null;
        Iterator<ChatLane> each = lanes.values().iterator();
        while (each.hasNext()) {
            ChatLane lane = each.next();
            if (lane.idle(now)) {
                each.remove();
            } else if (!lane.busy
                    && !lane.waiting.isEmpty()
                    && lane.waitOfFirst(now) <= 0
                    && (best == null
                            || before(lane.first().orElseThrow(), best.first().orElseThrow()))) {
                best = lane;
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

    private long untilSomethingIsReady(long now) {
        return lanes.values().stream()
                .filter(lane -> !lane.busy && !lane.waiting.isEmpty())
                .mapToLong(lane -> Math.max(1, lane.waitOfFirst(now)))
                .min()
                .orElse(TimeUnit.SECONDS.toNanos(60));
    }

    private void dispatch(ChatLane lane) {
        Shipment shipment = lane.first().orElseThrow();
        lane.waiting.remove(shipment);
        lane.busy = true;
        underWay++;
        Optional<BotApiMethod<?>> call;
        try {
            call = shipment.parcel.call(lane.chatId);
        } catch (RuntimeException e) {
            LOG.warn("A message to chat {} cannot be made: {}", lane.chatId, e.toString());
            CompletableFuture.runAsync(() -> giveUp(lane, shipment, Delivery.Outcome.FAILED));
            return;
        }
        if (call.isEmpty()) {
            // Off this thread: whoever waits for the future may take long.
            CompletableFuture.runAsync(() -> done(lane, shipment, Optional.empty()));
            return;
        }
        call(call.get()).whenComplete((result, thrown) -> {
            if (thrown == null) {
                reachability.ifPresent(Reachability::reached);
                done(lane, shipment, Optional.of(result));
            } else {
                failed(lane, shipment, api.failure(thrown));
            }
        });
    }

    private CompletableFuture<? extends Object> call(BotApiMethod<?> method) {
        return api.call(method);
    }

    private void done(ChatLane lane, Shipment shipment, Optional<Object> result) {
        Delivery delivery = Delivery.not(Delivery.Outcome.FAILED);
        try {
            delivery = shipment.parcel.sent(lane.chatId, result.orElse(Boolean.TRUE));
        } catch (RuntimeException e) {
            LOG.warn("A message to chat {} was sent and cannot be recorded: {}", lane.chatId, e.getMessage());
        }
        free(lane, shipment, result.isPresent());
        shipment.done.complete(delivery);
    }

    private void free(ChatLane lane, Shipment shipment, boolean counted) {
        lock.lock();
        try {
            lane.busy = false;
            underWay--;
            if (counted) {
                lane.counted(shipment.parcel.urgent(), System.nanoTime());
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void failed(ChatLane lane, Shipment shipment, ApiFailure failure) {
        switch (failure.kind()) {
            case NOT_MODIFIED -> done(lane, shipment, Optional.of(Boolean.TRUE));
            case FLOOD -> flooded(lane, shipment, failure.retryAfter().orElse(Duration.ofSeconds(1)));
            case TRANSIENT, CONFLICT -> tryLater(lane, shipment, failure);
            case MIGRATED -> migrated(lane, shipment, failure.migratedTo().orElse(lane.chatId));
            case UNAUTHORIZED -> {
                again(lane, shipment, Long.MAX_VALUE / 4, false);
                unauthorized.run();
            }
            case CHAT_CLOSED -> closeChat(lane, shipment, failure);
            default -> refused(lane, shipment, failure);
        }
    }

    private void flooded(ChatLane lane, Shipment shipment, Duration retryAfter) {
        long until = System.nanoTime() + retryAfter.toNanos();
        LOG.info("Telegram asks for {} s of silence in chat {}.", retryAfter.toSeconds(), lane.chatId);
        lock.lock();
        try {
            long now = System.nanoTime();
            // One chat was too fast, or the bot as a whole: two chats at once mean the whole.
            boolean another = lanes.values().stream().anyMatch(other -> other != lane && other.floodUntil - now > 0);
            if (another) {
                allHeldUntil = Math.max(allHeldUntil, until);
            }
            lane.floodUntil = until;
        } finally {
            lock.unlock();
        }
        again(lane, shipment, until - System.nanoTime(), false);
    }

    private void tryLater(ChatLane lane, Shipment shipment, ApiFailure failure) {
        shipment.failures++;
        if (!shipment.parcel.kept() && shipment.failures >= TRIES_OF_PASSING) {
            giveUp(lane, shipment, Delivery.Outcome.FAILED);
            return;
        }
        LOG.debug("Chat {}: {}; trying again.", lane.chatId, failure.description());
        reachability.ifPresent(known -> known.lost(failure.description()));
        long doubled = pace.shortestBackOff().toNanos() << Math.min(shipment.failures - 1, 10);
        long most = Math.min(doubled, pace.longestBackOff().toNanos());
        again(lane, shipment, most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1), true);
    }

    /** Puts it back to the front, unless something newer for the same message waits. */
    private void again(ChatLane lane, Shipment shipment, long waitNanos, boolean byFailure) {
        boolean superseded;
        lock.lock();
        try {
            superseded = lane.awaitsAnother(shipment.parcel.message());
            lane.busy = false;
            underWay--;
            lane.hold(System.nanoTime() + waitNanos, byFailure);
            if (!superseded) {
                lane.waiting.addFirst(shipment);
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
        if (superseded) {
            shipment.parcel.failed(Delivery.Outcome.FAILED);
            shipment.done.complete(Delivery.not(Delivery.Outcome.FAILED));
        }
    }

    private void migrated(ChatLane lane, Shipment shipment, long to) {
        chats.migrate(lane.chatId, to);
        lock.lock();
        try {
            lane.busy = false;
            underWay--;
            ChatLane moved = lane(to);
            moved.waiting.addLast(shipment);
            moved.waiting.addAll(lane.waiting);
            lane.waiting.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void closeChat(ChatLane lane, Shipment shipment, ApiFailure failure) {
        LOG.info("Chat {} is closed to the bot: {}", lane.chatId, failure.description());
        chats.block(lane.chatId);
        List<Shipment> lost = new ArrayList<>();
        lock.lock();
        try {
            lost.addAll(lane.waiting);
            lane.waiting.clear();
        } finally {
            lock.unlock();
        }
        giveUp(lane, shipment, Delivery.Outcome.BLOCKED);
        for (Shipment other : lost) {
            other.parcel.failed(Delivery.Outcome.BLOCKED);
            other.done.complete(Delivery.not(Delivery.Outcome.BLOCKED));
        }
    }

    private void refused(ChatLane lane, Shipment shipment, ApiFailure failure) {
        if (shipment.parcel.adapt(failure)) {
            LOG.info("Chat {}: {}; sending it otherwise.", lane.chatId, failure.description());
            again(lane, shipment, 0, false);
        } else {
            LOG.warn("Telegram refuses a message to chat {}: {}", lane.chatId, failure.description());
            giveUp(lane, shipment, Delivery.Outcome.FAILED);
        }
    }

    private void giveUp(ChatLane lane, Shipment shipment, Delivery.Outcome outcome) {
        try {
            shipment.parcel.failed(outcome);
        } finally {
            free(lane, shipment, false);
            shipment.done.complete(Delivery.not(outcome));
        }
    }

    /** Stops; what waits is not sent any more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
