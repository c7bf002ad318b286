package summitbot.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import summitbot.failure.InvalidInputException;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.api.BackOff;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.Reachability;

/** Makes a call that nothing goes on without, again and again until Telegram answers it. */
final class UntilAnswered {
    private static final Logger LOG = LoggerFactory.getLogger(UntilAnswered.class);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofMillis(250), Duration.ofSeconds(5));

    private final BotApi api;
    private final Reachability reachability;
    private final CountDownLatch stopping;
    private String refusal = "";

    UntilAnswered(BotApi api, Reachability reachability, CountDownLatch stopping) {
        this.api = api;
        this.reachability = reachability;
        this.stopping = stopping;
    }

    /**
     * Returns the answer; empty when the bot is stopped first.
     *
     * @throws InvalidInputException when Telegram does not take the token
     */
    <T extends Serializable> Optional<T> call(BotApiMethod<T> method) {
        int failures = 0;
        try {
            while (stopping.getCount() > 0) {
                Duration wait;
                try {
                    Optional<T> answer = UntilStopped.get(api.call(method), stopping);
                    if (answer.isPresent()) {
                        reachability.reached();
                    }
                    return answer;
                } catch (ExecutionException e) {
                    failures++;
                    wait = failed(method, api.failure(e)).orElse(BACK_OFF.after(failures));
                }
                boolean unused = stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Returns how long Telegram asks to wait, if it does. */
    private Optional<Duration> failed(BotApiMethod<?> method, ApiFailure failure) {
        if (Introduction.saysWrongToken(failure)) {
            throw Introduction.wrongToken();
        }
        if (failure.kind() == ApiFailure.Kind.TRANSIENT) {
            reachability.lost(failure.description());
        } else if (!failure.description().equals(refusal)) {
            refusal = failure.description();
            LOG.warn("Telegram does not take {}: {}; trying again.", method.getMethod(), refusal);
        }
        return failure.retryAfter();
    }
}
