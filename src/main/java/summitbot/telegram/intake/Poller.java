package summitbot.telegram.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.api.BackOff;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.FetchUpdates;
import summitbot.telegram.api.Reachability;

/**
 * Asks Telegram for updates until it is stopped, and whatever happens meanwhile. An update is confirmed by the next question only
 * after it was taken. A question that gets no answer in time is given up and asked again, so polling cannot go silent.
 */
public final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    /** How long Telegram holds a question when there is no update. */
    public static final int TIMEOUT_SECONDS = 20;

    /** After this time a question counts as lost. */
    public static final Duration SILENCE = Duration.ofSeconds(TIMEOUT_SECONDS + 5L);

    static final BackOff BACK_OFF = new BackOff(Duration.ofMillis(250), Duration.ofSeconds(5));

    /** Numbers of updates may begin anew after a week without any: then the old offset would hide the new ones. */
    private static final Duration OFFSET_LIFE = Duration.ofDays(5);

    private final BotApi api;
    private final Reachability reachability;
    private final Consumer<List<JsonNode>> taker;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long offset;
    private long offsetSince = System.nanoTime();
    private int failures;
    private boolean conflict;
    private String refusal = "";
    private volatile boolean unauthorized;

    /**
     * @param api a client of its own, with {@link #SILENCE} as its patience
     * @param taker stores updates; what it throws makes Telegram send them again
     */
    public Poller(BotApi api, Reachability reachability, Consumer<List<JsonNode>> taker) {
        this.api = api;
        this.reachability = reachability;
        this.taker = taker;
    }

    /** Polls until {@link #stop}. Returns false when Telegram does not take the token. */
    public boolean run() {
        while (stopped.getCount() > 0) {
            Duration wait;
            try {
                wait = pollOnce();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
                // Nothing may end polling; what was not taken comes again.
                LOG.warn("Updates were not taken ({}); fetching them again.", e.getMessage());
                wait = backOff();
            }
            if (unauthorized) {
                return false;
            }
            pause(wait);
        }
        return true;
    }

    private Duration pollOnce() throws InterruptedException {
        List<JsonNode> updates;
        if (offset > 0 && System.nanoTime() - offsetSince > OFFSET_LIFE.toNanos()) {
            offset = 0;
        }
        try {
            CompletableFuture<ArrayList<JsonNode>> call = api.call(new FetchUpdates(offset, TIMEOUT_SECONDS));
            if (stopped.getCount() == 0) {
                // Stopped while the call was made: nobody else breaks it off.
                api.cancelAll();
            }
            updates = call.get();
        } catch (ExecutionException e) {
            return failed(api.failure(e));
        }
        reachability.reached();
        refusal = "";
        if (conflict) {
            conflict = false;
            LOG.warn("Nobody else polls any more; going on.");
        }
        take(new ArrayList<>(updates));
        failures = 0;
        return Duration.ZERO;
    }

    private void take(List<JsonNode> updates) {
        if (updates.isEmpty()) {
            return;
        }
        taker.accept(updates);
        for (JsonNode update : updates) {
            offset = Math.max(offset, update.path("update_id").asLong() + 1);
        }
        offsetSince = System.nanoTime();
    }

    private Duration failed(ApiFailure failure) {
        if (stopped.getCount() == 0) {
            return Duration.ZERO;
        }
        switch (failure.kind()) {
            case UNAUTHORIZED -> {
                unauthorized = true;
                return Duration.ZERO;
            }
            case CONFLICT -> conflict(failure);
            case FLOOD -> {
                return failure.retryAfter().orElse(BACK_OFF.longest());
            }
            case TRANSIENT -> reachability.lost(failure.description());
            default -> refused(failure.description());
        }
        return backOff();
    }

    /** Said once, not at each try. */
    private void refused(String reason) {
        reachability.reached();
        if (!reason.equals(refusal)) {
            refusal = reason;
            LOG.warn("Telegram refuses to give updates: {}", reason);
        }
    }

    private void conflict(ApiFailure failure) {
        reachability.reached();
        if (failure.description().toLowerCase(java.util.Locale.ROOT).contains("webhook")) {
            LOG.warn("A webhook was set for this bot; removing it.");
            var unused = api.call(new DeleteWebhook());
        } else if (!conflict) {
            conflict = true;
            LOG.warn("Another instance of this bot is polling Telegram with the same token.");
        }
    }

    private Duration backOff() {
        failures++;
        return BACK_OFF.after(failures);
    }

    private void pause(Duration wait) {
        if (wait.isZero()) {
            return;
        }
        try {
            boolean unused = stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends {@link #run}; breaks off the question under way, whose updates come again. */
    public void stop() {
        stopped.countDown();
        api.cancelAll();
    }
}
