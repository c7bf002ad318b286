package summitbot.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;
import summitbot.failure.InvalidInputException;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.Reachability;
import summitbot.telegram.work.BotIdentity;

/** Asks Telegram who the bot is, again and again until it says so. */
final class Introduction {
    private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(250);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 404;

    private final BotApi api;
    private final Reachability reachability;
    private final CountDownLatch stopping;

    Introduction(BotApi api, Reachability reachability, CountDownLatch stopping) {
        this.api = api;
        this.reachability = reachability;
        this.stopping = stopping;
    }

    /** Returns who the bot is; empty when the bot is stopped meanwhile. */
    Optional<BotIdentity> identity() {
        long backOffMillis = FIRST_BACK_OFF.toMillis();
        try {
            while (stopping.getCount() > 0) {
                Duration wait;
                try {
                    Optional<User> me = UntilStopped.get(api.call(new GetMe()), stopping);
                    if (me.isPresent()) {
                        reachability.reached();
                    }
                    return me.map(Introduction::identity);
                } catch (ExecutionException e) {
                    wait = failed(api.failure(e))
                            .orElse(Duration.ofMillis(backOffMillis / 2
                                    + ThreadLocalRandom.current().nextLong(backOffMillis / 2 + 1)));
                    backOffMillis = Math.min(backOffMillis * 2, LONGEST_BACK_OFF.toMillis());
                }
                boolean unused = stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Returns how long Telegram asks to wait, if it does. */
    private Optional<Duration> failed(ApiFailure failure) {
        if (saysWrongToken(failure)) {
            throw wrongToken();
        }
        if (failure.kind() == ApiFailure.Kind.TRANSIENT) {
            reachability.lost(failure.description());
        } else {
            LOG.warn("Telegram does not say who the bot is: {}", failure.description());
        }
        return failure.retryAfter();
    }

    /** Telegram says "not found" to what does not look like a token at all. */
    static boolean saysWrongToken(ApiFailure failure) {
        return failure.kind() == ApiFailure.Kind.UNAUTHORIZED
                || failure.kind() == ApiFailure.Kind.REFUSED && failure.code() == NOT_FOUND;
    }

    static BotIdentity identity(User me) {
        return new BotIdentity(
                me.getId(),
                me.getUserName() == null ? "" : me.getUserName(),
                Boolean.TRUE.equals(me.getCanJoinGroups()),
                Boolean.TRUE.equals(me.getCanReadAllGroupMessages()),
                Boolean.TRUE.equals(me.getSupportInlineQueries()),
                Boolean.TRUE.equals(me.getSupportsGuestQueries()));
    }

    static InvalidInputException wrongToken() {
        return new InvalidInputException(
                "Telegram does not know the token in TELEGRAM_BOT_TOKEN; copy it again from @BotFather.");
    }
}
