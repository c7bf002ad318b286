package summitbot.config;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names every text that people read. The file says the same with small letters: {@code ATTRIBUTION_DATE_INFERRED} is
 * {@code date-inferred} in the section {@code attribution}.
 */
public enum MessageKey {
    ATTRIBUTION_PUBLISHER_NOT_STATED,
    ATTRIBUTION_UNDATED,
    ATTRIBUTION_DATE_INFERRED("date"),
    COVERAGE_SUMMARY("articles", "publishers", "dates"),
    COVERAGE_SOME_NOT_STATED("stated", "count"),
    COVERAGE_NONE_STATED,
    QUESTION_EMPTY("max"),
    QUESTION_TOO_LONG("length", "max"),
    ABSTENTION_OFF_TOPIC,
    ABSTENTION_OTHER_LANGUAGE,
    ABSTENTION_NOT_STATED,
    ABSTENTION_NOT_A_QUESTION_OF_FACT,
    ABSTENTION_NEAREST,
    ANSWER_SOURCES_DIFFER,
    SMALLTALK_GREETING,
    SMALLTALK_HOW_ARE_YOU,
    SMALLTALK_THANKS,
    SMALLTALK_BYE,
    SMALLTALK_ACKNOWLEDGEMENT,
    SMALLTALK_NO_WORDS,
    SMALLTALK_CAPABILITIES("commands"),
    SMALLTALK_IDENTITY,
    ARTICLES_INTRO("count"),
    ARTICLES_MORE("count"),
    ARTICLES_SOME("count", "all"),
    ARTICLES_AUTHOR("value", "article"),
    ARTICLES_PUBLISHER("value", "article"),
    ARTICLES_DATE("value", "article"),
    ARTICLES_TITLE("value", "article"),
    ARTICLES_TITLE_BY_EDITOR("value", "article"),
    ARTICLES_LINK("value", "article"),
    ARTICLES_NOT_STATED,
    ARTICLES_OLDEST("article"),
    ARTICLES_NEWEST("article"),
    ARTICLES_UNDATED("count"),
    EXCERPT_EXACT,
    EXCERPT_SAME_WORDS,
    EXCERPT_NEAR,
    EXCERPT_CHANGED("typed", "printed"),
    EXCERPT_ADDED("typed"),
    EXCERPT_LEFT_OUT("printed"),
    EXCERPT_MORE_DIFFERENCES("count"),
    EXCERPT_UNQUOTED("article"),
    EXCERPT_INTERVIEW_QUESTION("article"),
    EXCERPT_NOT_FOUND,
    COMMAND_UNKNOWN("command", "commands"),
    TELEGRAM_START,
    TELEGRAM_HELP("bot", "commands"),
    TELEGRAM_ASK_HOW,
    TELEGRAM_COMMAND_START,
    TELEGRAM_COMMAND_HELP,
    TELEGRAM_COMMAND_ASK,
    TELEGRAM_COMMAND_SOURCES,
    TELEGRAM_COMMAND_LANGUAGE,
    TELEGRAM_COMMAND_ABOUT,
    TELEGRAM_COMMAND_PRIVACY,
    TELEGRAM_COMMAND_FORGET,
    TELEGRAM_COMMAND_CANCEL,
    TELEGRAM_DESCRIPTION,
    TELEGRAM_SHORT_DESCRIPTION,
    TELEGRAM_ABOUT_MODEL("model"),
    TELEGRAM_ABOUT_QUOTES,
    TELEGRAM_ABOUT_CORPUS("version"),
    TELEGRAM_PRIVACY("days"),
    TELEGRAM_FORGOTTEN("messages", "replies", "answers", "verdicts"),
    TELEGRAM_CANCELLED,
    TELEGRAM_CANCELLING("count"),
    TELEGRAM_NOTHING_TO_CANCEL,
    TELEGRAM_LANGUAGE_CHOOSE,
    TELEGRAM_LANGUAGE_CHOSEN,
    TELEGRAM_BUTTON_CONTEXT,
    TELEGRAM_BUTTON_SOURCES,
    TELEGRAM_SOURCES_USED,
    TELEGRAM_ARTICLE_LENGTH("words"),
    TELEGRAM_SOURCES_HINT,
    TELEGRAM_ARTICLE_BEGINS,
    TELEGRAM_ARTICLE_TOO_SHORT,
    TELEGRAM_FEEDBACK_THANKS,
    TELEGRAM_FEEDBACK_WHY,
    TELEGRAM_FEEDBACK_NOTED("reason"),
    TELEGRAM_REASON_WRONG_SOURCE,
    TELEGRAM_REASON_MISFIT,
    TELEGRAM_REASON_NO_ANSWER,
    TELEGRAM_REASON_OTHER,
    TELEGRAM_BUTTON_STALE,
    TELEGRAM_BUTTON_SHARE,
    TELEGRAM_BUTTON_KEEP,
    TELEGRAM_SHARED,
    TELEGRAM_KEPT,
    TELEGRAM_WORKING,
    TELEGRAM_QUEUED("place"),
    TELEGRAM_UNSUPPORTED,
    TELEGRAM_REFUSED_TOO_MANY,
    TELEGRAM_REFUSED_QUEUE_FULL,
    TELEGRAM_REFUSED_NOT_ALLOWED,
    TELEGRAM_REFUSED_TOO_OLD,
    TELEGRAM_REFUSED_FAILED,
    TELEGRAM_REFUSED_PAUSED,
    TELEGRAM_INLINE_HINT,
    TELEGRAM_INLINE_NOTHING,
    MODERATION_COMMAND_STATUS,
    MODERATION_COMMAND_STATS,
    MODERATION_COMMAND_REVIEW,
    MODERATION_COMMAND_RELOAD,
    MODERATION_COMMAND_PAUSE,
    MODERATION_COMMAND_RESUME,
    MODERATION_STATUS("uptime", "waiting", "model", "articles", "corpus", "prompts", "settings", "complaints"),
    MODERATION_ERRORS("failed", "full", "old", "many"),
    MODERATION_STATS("days", "questions", "answered", "abstained", "good", "bad", "median", "p95"),
    MODERATION_STATS_HOW("max"),
    MODERATION_REVIEW_NONE,
    MODERATION_REVIEW_HEAD("number", "bad", "left"),
    MODERATION_REVIEW_QUESTION("question", "status"),
    MODERATION_REVIEW_EVIDENCE,
    MODERATION_BUTTON_RIGHT,
    MODERATION_BUTTON_WRONG,
    MODERATION_BUTTON_QUESTION,
    MODERATION_BUTTON_NEXT,
    MODERATION_REVIEWED_RIGHT,
    MODERATION_REVIEWED_WRONG,
    MODERATION_REVIEWED_QUESTION,
    MODERATION_RELOADED,
    MODERATION_RELOAD_UNCHANGED,
    MODERATION_RELOAD_REFUSED,
    MODERATION_PAUSED,
    MODERATION_RESUMED,
    CONSOLE_WELCOME("articles"),
    CONSOLE_MODE_MODEL("model"),
    CONSOLE_MODE_QUOTES,
    CONSOLE_MODE_NO_SERVER("address", "model"),
    CONSOLE_MODE_NO_MODEL("model"),
    CONSOLE_MODE_NO_OTHER_SERVER("address", "model"),
    CONSOLE_MODE_NO_OTHER_MODEL("model"),
    CONSOLE_MODE_FAILING("problem"),
    CONSOLE_HELP,
    CONSOLE_LEAVE,
    CONSOLE_WAITING("seconds");

    private static final Map<String, MessageKey> BY_KEY = new HashMap<>();

    static {
        for (MessageKey key : values()) {
            BY_KEY.put(key.key(), key);
        }
    }

    private final List<String> placeholders;

    MessageKey(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    /** Returns the key as it is written in the file: section, dot, name with hyphens. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /** Returns the placeholders that each text of this key contains, without braces. */
    public List<String> placeholders() {
        return placeholders;
    }

    /** Returns the key written so, or empty when there is none. */
    public static Optional<MessageKey> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
