package summitbot.telegram.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.record.SqlModeration;
import summitbot.record.SqlStatistics;
import summitbot.record.Statistics;
import summitbot.telegram.moderation.Operation.Condition;
import summitbot.telegram.moderation.Operation.Reading;
import summitbot.telegram.work.Refusal;

/** What the commands of moderators say and do, except for reviews. Safe for concurrent use. */
final class ModeratorReplies {
    private static final int MAX_DAYS = 3650;
    private static final int SHOWN_DIGITS = 12;

    private final Operation operation;
    private final SqlModeration moderation;
    private final SqlStatistics statistics;
    private final Wording wording;
    private final Clock clock;
    private final Map<Refusal, AtomicLong> refusals = new EnumMap<>(Refusal.class);

    ModeratorReplies(
            Operation operation, SqlModeration moderation, SqlStatistics statistics, Wording wording, Clock clock) {
        this.operation = operation;
        this.moderation = moderation;
        this.statistics = statistics;
        this.wording = wording;
        this.clock = clock;
        for (Refusal refusal : Refusal.values()) {
            refusals.put(refusal, new AtomicLong());
        }
    }

    /** Counts a message that was not handled. */
    void count(Refusal refusal) {
        refusals.get(refusal).incrementAndGet();
    }

    /** Returns how the bot is doing. */
    String status(String language) {
        Condition condition = operation.condition();
        String text = wording.text(
                language,
                MessageKey.MODERATION_STATUS,
                Map.of(
                        "uptime", shown(condition.uptime()),
                        // Without the command that asks for it.
                        "waiting", Long.toString(Math.max(0, statistics.unhandledUpdates() - 1)),
                        "model", condition.model(),
                        "articles", Integer.toString(condition.articles()),
                        "corpus", start(condition.corpus()),
                        "prompts", start(condition.prompts()),
                        "settings", start(condition.settings()),
                        "complaints", Integer.toString(moderation.toReview())));
        String errors = wording.text(
                language,
                MessageKey.MODERATION_ERRORS,
                Map.of(
                        "failed", counted(Refusal.FAILED),
                        "full", counted(Refusal.QUEUE_FULL),
                        "old", counted(Refusal.TOO_OLD),
                        "many", counted(Refusal.TOO_MANY_MESSAGES)));
        String paused = moderation.paused() ? wording.text(language, MessageKey.MODERATION_PAUSED) + "\n" : "";
        return paused + text + "\n" + errors;
    }

    private String counted(Refusal refusal) {
        return Long.toString(refusals.get(refusal).get());
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(SHOWN_DIGITS, hash.length()));
    }

    private static String shown(Duration time) {
        return String.format(
                Locale.ROOT,
                "%d d %02d:%02d:%02d",
                time.toDays(),
                time.toHoursPart(),
                time.toMinutesPart(),
                time.toSecondsPart());
    }

    /** Returns what was asked and answered in the last days, or how to ask for it. */
    String stats(String argument, String language) {
        if (!argument.matches("[1-9][0-9]{0,3}") || Integer.parseInt(argument) > MAX_DAYS) {
            return wording.text(language, MessageKey.MODERATION_STATS_HOW, Map.of("max", Integer.toString(MAX_DAYS)));
        }
        Instant from = clock.instant().minus(Duration.ofDays(Integer.parseInt(argument)));
        Statistics counted = statistics.since(from);
        return wording.text(
                language,
                MessageKey.MODERATION_STATS,
                Map.of(
                        "days", argument,
                        "questions", Long.toString(counted.questions()),
                        "answered", Long.toString(counted.answered()),
                        "abstained", Long.toString(counted.abstained()),
                        "good", Long.toString(counted.good()),
                        "bad", Long.toString(counted.bad()),
                        "median", Long.toString(counted.medianMillis()),
                        "p95", Long.toString(counted.p95Millis())));
    }

    /** Reads the files again, and returns what came of it. */
    List<String> reload(String language) {
        return reading(operation.reload(), language);
    }

    /** Returns in words what came of reading the files, a paragraph each. */
    List<String> reading(Reading reading, String language) {
        MessageKey key = switch (reading.outcome()) {
            case UNCHANGED -> MessageKey.MODERATION_RELOAD_UNCHANGED;
            case DONE -> MessageKey.MODERATION_RELOADED;
            case REFUSED -> MessageKey.MODERATION_RELOAD_REFUSED;
        };
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(wording.text(language, key));
        if (!reading.lines().isEmpty()) {
            paragraphs.add(String.join("\n", reading.lines()));
        }
        return paragraphs;
    }

    /** Pauses the bot. */
    String pause(String language) {
        moderation.pause(true);
        return wording.text(language, MessageKey.MODERATION_PAUSED);
    }

    /** Lets the bot go on. */
    String resume(String language) {
        moderation.pause(false);
        return wording.text(language, MessageKey.MODERATION_RESUMED);
    }
}
