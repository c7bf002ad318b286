package summitbot.telegram.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import summitbot.config.Settings.TelegramSettings;
import summitbot.telegram.intake.StoredUpdate;

/** Whether what somebody sends is one too many, or too old. Safe for concurrent use. */
final class Admission {
    /** An answer has four buttons, and the question for a reason as many. */
    private static final int PRESSES_PER_MESSAGE = 3;

    private final Limits limits;
    private final Supplier<TelegramSettings> settings;
    private final Clock clock;

    /** @param settings of now: they may change while the bot runs */
    Admission(Limits limits, Supplier<TelegramSettings> settings, Clock clock) {
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts a message of a person, and of its group. */
    MessageLimits.Verdict count(StoredUpdate stored) {
        Instant written = stored.date().orElseGet(clock::instant);
        MessageLimits.Verdict verdict = stored.userId()
                .map(user -> limits.people().count(user, written, settings.get().messagesPerMinute()))
                .orElse(MessageLimits.Verdict.TAKEN);
        if (verdict != MessageLimits.Verdict.TAKEN || !stored.inGroup()) {
            return verdict;
        }
        return limits.groups()
                .count(stored.chatId().orElse(0L), written, settings.get().groupMessagesPerMinute());
    }

    /** What a press shows is a message that everybody in the chat gets, and others wait for. */
    boolean pressesTooMuch(StoredUpdate stored) {
        int limit = settings.get().messagesPerMinute() * PRESSES_PER_MESSAGE;
        return stored.userId()
                .filter(user -> limits.presses().count(user, clock.instant(), limit) != MessageLimits.Verdict.TAKEN)
                .isPresent();
    }

    boolean tooOld(StoredUpdate stored) {
        Duration limit = Duration.ofMinutes(settings.get().maxQuestionAgeMinutes());
        return stored.date()
                .filter(date -> date.plus(limit).isBefore(clock.instant()))
                .isPresent();
    }
}
