package summitbot.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything the bot says in words of its own, by key and language, as {@code config/messages.yaml} has it. Immutable. */
public final class Messages {
    /** The languages a text can be given in; English is the one that none may lack. */
    public static final List<String> LANGUAGES = List.of("en", "ru", "kk", "tr");

    static final String FALLBACK = "en";
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\s]*)}");

    private static final String FILE = "messages.yaml";

    private final Map<MessageKey, Map<String, String>> texts;

    Messages(Map<MessageKey, Map<String, String>> texts) {
        this.texts = new EnumMap<>(texts);
    }

    /**
     * Reads the texts of a folder; where it has no {@code messages.yaml}, those packed with the program.
     *
     * @throws summitbot.failure.InvalidInputException with one line for each unknown, doubled or missing key, language or
     *     placeholder
     */
    public static Messages read(Path configFolder) {
        return ConfigFile.in(configFolder, FILE).map(MessagesCheck::read).orElseGet(Messages::defaults);
    }

    /** Returns the texts packed with the program. */
    public static Messages defaults() {
        return MessagesCheck.read(ConfigFile.bundled(FILE));
    }

    /**
     * Returns one line for each text of a folder that differs from the one packed with the program: file, line, both texts. Empty where
     * there is no {@code messages.yaml}.
     *
     * @throws summitbot.failure.InvalidInputException as {@link #read}
     */
    public static List<String> differences(Path configFolder) {
        ConfigFile standard = ConfigFile.bundled(FILE);
        return ConfigFile.in(configFolder, FILE)
                .filter(own -> !own.text().equals(standard.text()))
                .map(own -> {
                    MessagesCheck.read(own);
                    return MessagesCheck.differences(own, standard);
                })
                .orElse(List.of());
    }

    /** As {@link #text(String, MessageKey, Map)}, for a text without placeholders. */
    public String text(String language, MessageKey key) {
        return text(language, key, Map.of());
    }

    /**
     * Returns a text with its placeholders filled in.
     *
     * @param language code of the reader's language; one without this text gets the English one
     * @param values the value of each placeholder; inserted as it is, braces in it mean nothing
     * @throws IllegalArgumentException when a placeholder has no value
     */
    public String text(String language, MessageKey key, Map<String, String> values) {
        Map<String, String> byLanguage = texts.get(key);
        String text = byLanguage.getOrDefault(language, byLanguage.get(FALLBACK));
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException(key.key() + ": no value for {" + match.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Whether all texts are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Messages messages && texts.equals(messages.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }
}
