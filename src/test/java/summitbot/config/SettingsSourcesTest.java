package summitbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.YamlTree;

class SettingsSourcesTest {
    @TempDir
    Path folder;

    @Test
    void aVariableCountsBeforeTheFileAndTheFileBeforeTheDefault() {
        write("answer:\n  maxQuotes: 5\n  maxEvidence: 7\n");

        Settings settings = read(Map.of("SUMMIT_BOT_ANSWER_MAX_QUOTES", "4")).settings();

        assertThat(settings.answer().maxQuotes()).isEqualTo(4);
        assertThat(settings.answer().maxEvidence()).isEqualTo(7);
        assertThat(settings.answer().deadlineSeconds()).isEqualTo(45);
    }

    @Test
    void everyKeyHasAVariableOfItsOwnAndTakesItsDefaultFromIt() {
        Map<String, String> all = new TreeMap<>();
        YamlTree.parse("bot.yaml", ConfigFile.bundled("bot.yaml").text())
                .root()
                .properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(key -> all.put(
                                "SUMMIT_BOT_"
                                        + (section.getKey() + "_" + key.getKey().replaceAll("([A-Z])", "_$1"))
                                                .toUpperCase(java.util.Locale.ROOT),
                                key.getValue().isArray() ? "[]" : key.getValue().asText())));

        SettingsSources sources = read(all);

        assertThat(all).hasSizeGreaterThan(40);
        assertThat(sources.settings()).isEqualTo(SettingsReader.defaults());
        assertThat(sources.differences()).isEmpty();
    }

    @Test
    void readsListsTruthAndTextsThatLookLikeNumbers() {
        Settings settings = read(Map.of(
                        "SUMMIT_BOT_TELEGRAM_MODERATORS", "12, -34",
                        "SUMMIT_BOT_TELEGRAM_BLOCKED_USERS", "[56]",
                        "SUMMIT_BOT_TELEGRAM_PRIVATE", "TRUE",
                        "SUMMIT_BOT_MODEL_NAME", "4",
                        "SUMMIT_BOT_MODEL_TEMPERATURE", "0.5"))
                .settings();

        assertThat(settings.telegram().moderators()).containsExactly(12L, -34L);
        assertThat(settings.telegram().blockedUsers()).containsExactly(56L);
        assertThat(settings.telegram().isPrivate()).isTrue();
        assertThat(settings.model().name()).isEqualTo("4");
        assertThat(settings.model().temperature()).isEqualTo(0.5);
    }

    @Test
    void takesAWholeNumberHoweverItIsWritten() {
        write("answer:\n  maxQuotes: 3.0\ntelegram:\n  moderators: [12.0]\n");

        Settings settings =
                read(Map.of("SUMMIT_BOT_ANSWER_MAX_EVIDENCE", "10.0")).settings();

        assertThat(settings.answer().maxQuotes()).isEqualTo(3);
        assertThat(settings.answer().maxEvidence()).isEqualTo(10);
        assertThat(settings.telegram().moderators()).containsExactly(12L);
    }

    @Test
    void refusesNumbersBeyondAllBounds() {
        write("answer:\n  maxQuotes: 1e999\ntelegram:\n  moderators: [99999999999999999999]\n");

        assertThat(problems(Map.of("SUMMIT_BOT_ANSWER_MAX_EVIDENCE", "-1e999999999")))
                .containsExactly(
                        folder.resolve("bot.yaml")
                                + ":2: answer.maxQuotes is \"1e999\"; allowed is a whole number, 1 to 10.",
                        folder.resolve("bot.yaml")
                                + ":4: telegram.moderators.0 is 99999999999999999999; allowed is a list of"
                                + " whole numbers, as [123456789].",
                        "SUMMIT_BOT_ANSWER_MAX_EVIDENCE: answer.maxEvidence is \"-1e999999999\"; allowed is a whole number, 1 to"
                                + " 50.");
    }

    @Test
    void refusesWrongVariablesAsPlainlyAsWrongLines() {
        write("answer:\n  maxQuotes: 50\n");

        assertThat(problems(Map.of(
                        "SUMMIT_BOT_ANSWER_MODE", "off",
                        "SUMMIT_BOT_ANSWER_MAX_QUOTES", "many",
                        "SUMMIT_BOT_MODEL_NMAE", "qwen3:8b",
                        "SUMMIT_BOT_TELEGRAM_MODERATORS", "@me",
                        "SUMMIT_BOT_TELEGRAM_PRIVATE", "yes")))
                .containsExactly(
                        folder.resolve("bot.yaml") + ":2: answer.maxQuotes is 50; allowed is 1 to 10.",
                        "SUMMIT_BOT_MODEL_NMAE is not a known environment variable; did you mean SUMMIT_BOT_MODEL_NAME?",
                        "SUMMIT_BOT_ANSWER_MAX_QUOTES: answer.maxQuotes is \"many\"; allowed is a whole number, 1 to 10.",
                        "SUMMIT_BOT_ANSWER_MODE: answer.mode is \"off\"; allowed is auto, quotes or model.",
                        "SUMMIT_BOT_TELEGRAM_MODERATORS: telegram.moderators.0 is \"@me\";"
                                + " allowed is a list of whole numbers, as [123456789].",
                        "SUMMIT_BOT_TELEGRAM_PRIVATE: telegram.private is \"yes\"; allowed is true or false.");
    }

    @Test
    void passesOverWhatIsNoSettingAndWhatIsSetToNothing() {
        assertThat(read(Map.of(
                                "SUMMIT_BOT_DATA", "/somewhere",
                                "SUMMIT_BOT_LOG", "debug",
                                "SUMMIT_BOT_ANSWER_MODE", " ",
                                "TELEGRAM_BOT_TOKEN", "1:a"))
                        .settings())
                .isEqualTo(SettingsReader.defaults());
    }

    @Test
    void saysWhatDiffersAndWhereItWasGiven() {
        write("answer:\n  mode: auto\n  maxQuotes: 5\nmodel:\n  temperature: 0\n  name: llama3\n");

        List<String> lines = read(Map.of("SUMMIT_BOT_MODEL_NAME", "qwen3:8b")).differences().stream()
                .map(SettingDifference::line)
                .toList();

        assertThat(lines)
                .containsExactly(
                        folder.resolve("bot.yaml") + ":3: answer.maxQuotes is 5; the default is 3.",
                        folder.resolve("bot.yaml") + ":6: model.name is \"llama3\"; the default is"
                                + " \"qwen3:4b-instruct\". SUMMIT_BOT_MODEL_NAME counts instead.",
                        "SUMMIT_BOT_MODEL_NAME: model.name is \"qwen3:8b\"; the default is \"qwen3:4b-instruct\".");
    }

    @Test
    void keepsWhatNeedsARestartAndSaysSo() {
        SettingsSources running = read(Map.of());
        write("answer:\n  maxQuotes: 5\ntelegram:\n  workers: 8\n");

        SettingsSources next = read(Map.of()).keepingWhatNeedsARestart(running);

        assertThat(next.settings().answer().maxQuotes()).isEqualTo(5);
        assertThat(next.settings().telegram().workers()).isEqualTo(4);
        assertThat(next.changedSince(running)).containsExactly("answer.maxQuotes is 5, was 3.");
        assertThat(next.waitingForRestart())
                .containsExactly("telegram.workers stays 4 until the bot is started again; then it is 8.");
        write("answer:\n  maxQuotes: 5\n");
        assertThat(read(Map.of()).keepingWhatNeedsARestart(next).waitingForRestart())
                .isEmpty();
    }

    private SettingsSources read(Map<String, String> environment) {
        return SettingsSources.read(folder, environment);
    }

    private List<String> problems(Map<String, String> environment) {
        List<String> lines = new ArrayList<>();
        assertThatThrownBy(() -> read(environment))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        problem -> problem.getMessage().lines().forEach(lines::add));
        return lines;
    }

    private void write(String text) {
        try {
            Files.writeString(folder.resolve("bot.yaml"), text);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
