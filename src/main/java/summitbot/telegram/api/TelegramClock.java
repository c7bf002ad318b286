package summitbot.telegram.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Telegram's time: what its last answer said, and what has passed since on the running clock. The dates of messages are by it, so how old
 * they are does not depend on a clock of this machine that is wrong or jumps. Before the first answer, and with a Bot API server that
 * does not tell its time, it is the time of this machine. Safe for concurrent use.
 */
public final class TelegramClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramClock.class);

    /** More than that is said in the log: certificates and other programs suffer from it, too. */
    private static final Duration NOTABLE = Duration.ofMinutes(5);

    private final Clock own;
    private volatile @Nullable Heard heard;
    private boolean differs;

    private record Heard(Instant date, long nanos) {
        Instant now() {
            return date.plusNanos(System.nanoTime() - nanos);
        }
    }

    private TelegramClock(Clock own) {
        this.own = own;
    }

    /** Returns a clock that begins with this one's time; this one itself where it is such a clock. */
    public static TelegramClock beginningWith(Clock own) {
        return own instanceof TelegramClock telegram ? telegram : new TelegramClock(own);
    }

    /** Telegram said just now what time it is. */
    public void heard(Instant date) {
        heard = new Heard(date, System.nanoTime());
        compare(Duration.between(date, own.instant()));
    }

    /** Said once for each change. */
    private synchronized void compare(Duration ahead) {
        boolean now = ahead.abs().compareTo(NOTABLE) > 0;
        if (now && !differs) {
            LOG.warn(
                    "The clock of this machine is {} minutes {} Telegram's; the bot goes by Telegram's. Set the clock.",
                    ahead.abs().toMinutes(),
                    ahead.isNegative() ? "behind" : "ahead of");
        } else if (!now && differs) {
            LOG.warn("The clock of this machine is right again.");
        }
        differs = now;
    }

    @Override
    public Instant instant() {
        Heard last = heard;
        return last == null ? own.instant() : last.now();
    }

    @Override
    public ZoneId getZone() {
        return own.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TelegramClock base = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return base.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return base.withZone(other);
            }
        };
    }
}
