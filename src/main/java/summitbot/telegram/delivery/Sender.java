package summitbot.telegram.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import summitbot.logging.RequestId;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.Reachability;
import summitbot.threads.DaemonThreads;

/**
 * Sends messages and edits, each chat's in order and one at a time, as fast as Telegram allows and no faster. A thread of its own
 * decides what leaves when; what became of it is recorded on others. Safe for concurrent use.
 */
final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final BotApi api;
    private final Chats chats;
    private final Failures failures;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** How often a process that may not send looks whether it may again. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Lanes lanes;
    private final OverallPace all;
    private final BooleanSupplier mayAct;
    /** As many as there are messages under way: where the database is slow, one that is recorded must not hold up the next. */
    private final ExecutorService recording;

    private long numbers;
    private int underWay;
    private boolean closed;
    private final Thread thread;

    /**
     * @param mayAct whether this process may send now
     * @param members how many processes send for this bot now
     * @param unauthorized called when Telegram no longer takes the token
     */
    Sender(BotApi api, Chats chats, Pace pace, BooleanSupplier mayAct, IntSupplier members, Runnable unauthorized) {
        this.api = api;
        this.mayAct = mayAct;
        this.chats = chats;
        this.failures = new Failures(this, chats, pace, unauthorized);
        this.lanes = new Lanes(pace);
        this.all = new OverallPace(pace, members);
        this.recording = Executors.newCachedThreadPool(DaemonThreads.numbered("telegram-sent"));
        this.thread = DaemonThreads.of("telegram-sender", this::run);
        thread.start();
    }

    /** See {@link PacedOutbox#reportTo}. */
    void reportTo(Reachability reachability) {
        failures.reportTo(reachability);
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
            replaced = lanes.of(current).add(shipment);
            changed.signal();
        } finally {
            lock.unlock();
        }
        replaced.ifPresent(other -> shipment.done.thenAccept(other.done::complete));
        return shipment.done;
    }

    /** Whether something for this chat could leave now. */
    boolean quiet(long chatId) {
        long current = chats.current(chatId);
        lock.lock();
        try {
            long now = System.nanoTime();
            return !chats.blocked(current) && !all.held(now) && lanes.quiet(current, now);
        } finally {
            lock.unlock();
        }
    }

    /** Tries at once what waits because of a failure. */
    void retryNow() {
        lock.lock();
        try {
            lanes.release(System.nanoTime());
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
            while (underWay > 0 || !lanes.empty()) {
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

    private void run() {
        lock.lock();
        try {
            while (!closed) {
                if (!mayAct.getAsBoolean()) {
                    changed.awaitNanos(LOOK_AGAIN_NANOS);
                    continue;
                }
                long now = System.nanoTime();
                long wait = all.waitNanos(now);
                Optional<ChatLane> next = wait > 0 ? Optional.empty() : lanes.next(now);
                if (next.isPresent()) {
                    wait = next.get().next().parcel.urgent() ? 0 : all.pauseNanos(now, underWay > 0);
                } else if (wait <= 0) {
                    wait = lanes.waitNanos(now);
                }
                if (next.isEmpty() || wait > 0) {
                    changed.awaitNanos(wait);
                } else {
                    all.left(now);
                    try (RequestId.Scope request = RequestId.begin(next.get().next().request)) {
                        dispatch(next.get());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void dispatch(ChatLane lane) {
        Shipment shipment = lane.next();
        lane.waiting.remove(shipment);
        lane.busy = true;
        underWay++;
        Optional<BotApiMethod<?>> call;
        try {
            call = shipment.parcel.call(lane.chatId);
        } catch (RuntimeException e) {
            LOG.warn("A message to chat {} cannot be made: {}", lane.chatId, e.toString());
            recording.execute(() -> giveUp(lane, shipment, Delivery.Outcome.FAILED));
            return;
        }
        if (call.isEmpty()) {
            // Off this thread: whoever waits for the future may take long.
            recording.execute(() -> done(lane, shipment, Optional.empty()));
            return;
        }
        // Never on this thread, which holds the lock: an answer may be there already, and recording it waits for the
        // reply, which may just be handing over its next part and wait for the lock.
        call(call.get()).whenCompleteAsync((result, thrown) -> answered(lane, shipment, result, thrown), recording);
    }

    private void answered(ChatLane lane, Shipment shipment, @Nullable Object result, @Nullable Throwable thrown) {
        try (RequestId.Scope request = RequestId.begin(shipment.request)) {
            if (thrown == null) {
                failures.none();
                done(lane, shipment, Optional.ofNullable(result));
            } else {
                failures.met(lane, shipment, api.failure(thrown));
            }
        }
    }

    private CompletableFuture<? extends Object> call(BotApiMethod<?> method) {
        return api.call(method);
    }

    /**
     * Telegram has a message that was under way.
     *
     * @param result what it answered; empty where nothing had to be sent
     */
    void done(ChatLane lane, Shipment shipment, Optional<Object> result) {
        Delivery delivery = Delivery.not(Delivery.Outcome.FAILED);
        try {
            delivery = shipment.parcel.sent(lane.chatId, result.orElse(Boolean.TRUE));
        } catch (RuntimeException e) {
            LOG.warn("A message to chat {} was sent and cannot be recorded: {}", lane.chatId, e.getMessage());
        }
        lock.lock();
        try {
            free(lane);
            if (result.isPresent()) {
                lane.counted(shipment.parcel.urgent(), System.nanoTime());
            }
        } finally {
            lock.unlock();
        }
        shipment.done.complete(delivery);
    }

    /** Under the lock. */
    private void free(ChatLane lane) {
        lane.busy = false;
        underWay--;
        changed.signal();
    }

    /** Puts a message that was under way back to the front, unless something newer for the same message waits. */
    void again(ChatLane lane, Shipment shipment, long waitNanos, boolean byFailure) {
        boolean superseded;
        lock.lock();
        try {
            superseded = lane.awaitsAnother(shipment.parcel.message());
            lane.hold(System.nanoTime() + waitNanos, byFailure);
            if (!superseded) {
                lane.waiting.addFirst(shipment);
            }
            free(lane);
        } finally {
            lock.unlock();
        }
        if (superseded) {
            fail(shipment, Delivery.Outcome.FAILED);
        }
    }

    /** Telegram asks for silence in a chat. Two chats at once mean that the bot as a whole was too fast. */
    void silence(ChatLane lane, long until) {
        lock.lock();
        try {
            if (lanes.anotherFlooded(lane, System.nanoTime())) {
                all.hold(until);
            }
            lane.floodUntil = until;
        } finally {
            lock.unlock();
        }
    }

    /** The chat has become another one: what was under way and what waits goes there. */
    void move(ChatLane lane, Shipment shipment, long to) {
        lock.lock();
        try {
            ChatLane moved = lanes.of(to);
            moved.waiting.addLast(shipment);
            moved.waiting.addAll(lane.waiting);
            lane.waiting.clear();
            free(lane);
        } finally {
            lock.unlock();
        }
    }

    /** A message that was under way will not be delivered. */
    void giveUp(ChatLane lane, Shipment shipment, Delivery.Outcome outcome) {
        try {
            shipment.parcel.failed(outcome);
        } finally {
            lock.lock();
            try {
                free(lane);
            } finally {
                lock.unlock();
            }
            shipment.done.complete(Delivery.not(outcome));
        }
    }

    /** As {@link #giveUp}, with everything that waits behind it. */
    void giveUpAll(ChatLane lane, Shipment shipment, Delivery.Outcome outcome) {
        List<Shipment> lost;
        lock.lock();
        try {
            lost = new ArrayList<>(lane.waiting);
            lane.waiting.clear();
        } finally {
            lock.unlock();
        }
        giveUp(lane, shipment, outcome);
        lost.forEach(other -> fail(other, outcome));
    }

    private static void fail(Shipment shipment, Delivery.Outcome outcome) {
        shipment.parcel.failed(outcome);
        shipment.done.complete(Delivery.not(outcome));
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
