package summitbot.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A setting whose value differs.
 *
 * @param place where it was given: {@code config/bot.yaml:12}, or the name of an environment variable
 * @param key as {@code answer.maxQuotes}
 * @param value what was given
 * @param standard what it is compared with: the default, or the value in use
 * @param overriddenBy the environment variable that counts instead; empty where this value counts
 */
public record SettingDifference(
        String place, String key, JsonNode value, JsonNode standard, Optional<String> overriddenBy) {

    /** Returns a sentence: where, what, and what it would be by default. */
    public String line() {
        return place + ": " + key + " is " + SettingsCheck.shown(value) + "; the default is "
                + SettingsCheck.shown(standard) + "."
                + overriddenBy.map(name -> " " + name + " counts instead.").orElse("");
    }
}
