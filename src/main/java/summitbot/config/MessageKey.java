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
    EXCERPT_EXACT,
    EXCERPT_SAME_WORDS,
    EXCERPT_NEAR,
    EXCERPT_CHANGED("typed", "printed"),
    EXCERPT_ADDED("typed"),
    EXCERPT_LEFT_OUT("printed"),
    EXCERPT_MORE_DIFFERENCES("count"),
    EXCERPT_UNQUOTED("article"),
    EXCERPT_NOT_FOUND,
    COMMAND_UNKNOWN("command", "commands"),
    CONSOLE_WELCOME("articles"),
    CONSOLE_MODE_MODEL("model"),
    CONSOLE_MODE_QUOTES,
    CONSOLE_MODE_NO_SERVER("address", "model"),
    CONSOLE_MODE_NO_MODEL("model"),
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
