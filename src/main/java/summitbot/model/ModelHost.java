package summitbot.model;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import summitbot.model.ModelFailedException.Reason;

/**
 * One of several servers: it is taken out at the first sign that it is away and brought back once its model has answered a test
 * question. Safe for concurrent use.
 */
final class ModelHost {
    /** With the pause between two looks it makes less than a second. */
    private static final Duration CONNECTING = Duration.ofMillis(500);

    private final ServerAddress address;
    private final HostedModel model;
    private final AtomicInteger losses = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean away;

    ModelHost(ServerAddress address, HostedModel model) {
        this.address = address;
        this.model = model;
    }

    ServerAddress address() {
        return address;
    }

    HostedModel model() {
        return model;
    }

    /** Returns how many requests it works on, those that were promised to it included. */
    int running() {
        return running.get();
    }

    /** Promises it a request, so that the next choice knows of it before the request is on its way; ends with {@link #ask}. */
    void promise() {
        running.incrementAndGet();
    }

    /**
     * Asks once, as promised. A request that runs when the host is found away ends at once.
     *
     * @throws ModelFailedException as cancelled only where the caller has cancelled, or the model was closed
     */
    ModelReply ask(ModelRequest request) {
        int before = losses.get();
        try {
            return model.complete(
                    request.stoppedWhen(() -> request.cancelled().getAsBoolean() || losses.get() != before));
        } catch (ModelFailedException e) {
            if (e.reason() == Reason.CANCELLED
                    && losses.get() != before
                    && !request.cancelled().getAsBoolean()) {
                throw new ModelFailedException(
                        Reason.UNREACHABLE,
                        "%s at %s went away before it had replied."
                                .formatted(address.kind().subject(), address),
                        e);
            }
            if (e.reason() == Reason.UNREACHABLE || e.reason() == Reason.MODEL_MISSING) {
                takeOut(e);
            }
            throw e;
        } finally {
            running.decrementAndGet();
        }
    }

    /** Looks whether it is there, which takes milliseconds, and at most the look timeout: asks the server, not the model. */
    void check() {
        try {
            model.greet(CONNECTING);
        } catch (ModelFailedException e) {
            if (e.reason() != Reason.CANCELLED) {
                takeOut(e);
                losses.incrementAndGet();
            }
            return;
        }
        boolean backAgain = away || model.status() instanceof ModelStatus.NoServer;
        if (backAgain && !model.available()) {
            model.tryAgain(() -> away = false);
        } else {
            away = false;
        }
    }

    private void takeOut(ModelFailedException failure) {
        away = failure.reason() != Reason.MODEL_MISSING;
        model.takeOut(failure);
    }
}
