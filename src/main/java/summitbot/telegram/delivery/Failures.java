package summitbot.telegram.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.api.Reachability;

/**
 * What is done about a message that Telegram did not take. What a reader waits for is tried until Telegram takes it, however long
 * Telegram is out of reach; given up is only what Telegram refuses for a reason that will not pass, or fails to take again and again
 * while it takes other messages: that one would hold up its chat for ever. Safe for concurrent use.
 */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** What is only shown for a while is not worth more tries. */
    private static final int TRIES_OF_PASSING = 3;

    /** With a message for a reader, these take more than a minute; whoever waits behind it waits as long. */
    private static final int TRIES_WHILE_OTHERS_PASS = 20;

    private final Sender sender;
    private final Chats chats;
    private final Pace pace;
    private final Runnable unauthorized;
    private final AtomicLong taken = new AtomicLong();
    private volatile Optional<Reachability> reachability = Optional.empty();

    /** @param unauthorized called when Telegram no longer takes the token */
    Failures(Sender sender, Chats chats, Pace pace, Runnable unauthorized) {
        this.sender = sender;
        this.chats = chats;
        this.pace = pace;
        this.unauthorized = unauthorized;
    }

    /** See {@link PacedOutbox#reportTo}. */
    void reportTo(Reachability other) {
        reachability = Optional.of(other);
    }

    /** Telegram took a message. */
    void none() {
        taken.incrementAndGet();
        reachability.ifPresent(Reachability::reached);
    }

    /** A message of this lane, which was under way, was not taken. */
    void met(ChatLane lane, Shipment shipment, ApiFailure failure) {
        switch (failure.kind()) {
            case NOT_MODIFIED -> sender.done(lane, shipment, Optional.of(Boolean.TRUE));
            case FLOOD -> flooded(lane, shipment, failure.retryAfter().orElse(Duration.ofSeconds(1)));
            case TRANSIENT, CONFLICT -> tryLater(lane, shipment, failure);
            case MIGRATED -> {
                long to = failure.migratedTo().orElse(lane.chatId);
                chats.migrate(lane.chatId, to);
                sender.move(lane, shipment, to);
            }
            case UNAUTHORIZED -> {
                sender.again(lane, shipment, Long.MAX_VALUE / 4, false);
                unauthorized.run();
            }
            case CHAT_CLOSED -> {
                LOG.info("Chat {} is closed to the bot: {}", lane.chatId, failure.description());
                chats.block(lane.chatId);
                sender.giveUpAll(lane, shipment, Delivery.Outcome.BLOCKED);
            }
            default -> refused(lane, shipment, failure);
        }
    }

    private void flooded(ChatLane lane, Shipment shipment, Duration retryAfter) {
        LOG.info("Telegram asks for {} s of silence in chat {}.", retryAfter.toSeconds(), lane.chatId);
        long until = System.nanoTime() + retryAfter.toNanos();
        sender.silence(lane, until);
        sender.again(lane, shipment, until - System.nanoTime(), false);
    }

    private void tryLater(ChatLane lane, Shipment shipment, ApiFailure failure) {
        reachability.ifPresent(known -> known.lost(failure.description()));
        shipment.failures++;
        if (!shipment.parcel.kept() && shipment.failures >= TRIES_OF_PASSING) {
            sender.giveUp(lane, shipment, Delivery.Outcome.FAILED);
            return;
        }
        if (overtaken(shipment)) {
            LOG.warn(
                    "Telegram did not take a message to chat {} in {} tries ({}) while it took others; given up.",
                    lane.chatId,
                    shipment.failures,
                    failure.description());
            sender.giveUp(lane, shipment, Delivery.Outcome.FAILED);
            return;
        }
        LOG.debug("Chat {}: {}; trying again.", lane.chatId, failure.description());
        sender.again(lane, shipment, pace.backOff().after(shipment.failures).toNanos(), true);
    }

    /** Whether Telegram took another message between any two of many tries: then it is not away, it cannot take this one. */
    private boolean overtaken(Shipment shipment) {
        long now = taken.get();
        if (shipment.failures > 1 && now > shipment.takenBefore) {
            shipment.overtaken++;
        }
        shipment.takenBefore = now;
        return shipment.overtaken >= TRIES_WHILE_OTHERS_PASS;
    }

    private void refused(ChatLane lane, Shipment shipment, ApiFailure failure) {
        if (shipment.parcel.adapt(failure)) {
            LOG.info("Chat {}: {}; sending it otherwise.", lane.chatId, failure.description());
            sender.again(lane, shipment, 0, false);
        } else {
            LOG.warn("Telegram refuses a message to chat {}: {}", lane.chatId, failure.description());
            sender.giveUp(lane, shipment, Delivery.Outcome.FAILED);
        }
    }
}
