package summitbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.InvalidInputException;

class MessagesTest {
    @TempDir
    Path folder;

    @Test
    void everyTextOfTheProjectIsThereInEveryLanguage() {
        Messages messages = Messages.defaults();
        List<String> missing = new ArrayList<>();
        for (MessageKey key : MessageKey.values()) {
            Map<String, String> values =
                    key.placeholders().stream().collect(Collectors.toMap(name -> name, name -> "1"));
            for (String language : Messages.LANGUAGES.subList(1, Messages.LANGUAGES.size())) {
                if (messages.text(language, key, values).equals(messages.text("en", key, values))) {
                    missing.add(language + " " + key.key());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsedAndEveryKeyUsedIsDeclared() throws IOException {
        String code = sources();
        Set<String> sections = Stream.of(MessageKey.values())
                .map(key -> key.key().substring(0, key.key().indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unused = Stream.of(MessageKey.values())
                .filter(key -> !code.contains("\"" + key.key() + "\"")
                        && !Pattern.compile("\\b" + key.name() + "\\b")
                                .matcher(code)
                                .find())
                .map(MessageKey::key)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> undeclared = Pattern.compile("\"((?:" + String.join("|", sections) + ")\\.[a-z]+(?:-[a-z]+)*)\"")
                .matcher(code)
                .results()
                .map(match -> match.group(1))
                .filter(key -> MessageKey.of(key).isEmpty())
                // The lock of the bot on Telegram is a file of the same form.
                .filter(key -> !key.endsWith(".lock"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).as("keys nobody reads").isEmpty();
        assertThat(undeclared).as("keys not declared").isEmpty();
    }

    @Test
    void fillsInPlaceholdersAsTheyAre() {
        String text =
                Messages.defaults().text("en", MessageKey.ATTRIBUTION_DATE_INFERRED, Map.of("date", "$1 {date} \\"));

        assertThat(text).isEqualTo("$1 {date} \\ (inferred)");
    }

    @Test
    void refusesAPlaceholderWithoutAValue() {
        assertThatThrownBy(() -> Messages.defaults().text("en", MessageKey.ATTRIBUTION_DATE_INFERRED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{date}");
    }

    @Test
    void fallsBackToEnglish() {
        write(bundled().replace("    ru: без даты\n", ""));

        Messages messages = Messages.read(folder);

        assertThat(messages.text("ru", MessageKey.ATTRIBUTION_UNDATED)).isEqualTo("undated");
        assertThat(messages.text("xx", MessageKey.ATTRIBUTION_UNDATED)).isEqualTo("undated");
    }

    @Test
    void namesLineOfAnUnknownKeyAndSuggestsTheNearest() {
        write(bundled().replace("  undated:", "  undatd:"));

        assertThat(problems())
                .anyMatch(
                        line -> line.matches(
                                ".*messages.yaml:\\d+: attribution.undatd is not a known key; did you mean attribution.undated\\?"))
                .anyMatch(line -> line.contains("attribution.undated is missing"));
    }

    @Test
    void refusesAMissingAndAnUnknownPlaceholderInAnyLanguage() {
        write(bundled().replace("\"{date} (tarih", "\"{tarih} (tarih"));

        assertThat(problems())
                .hasSize(2)
                .anyMatch(line -> line.endsWith(
                        "attribution.date-inferred.tr {tarih} is not a known placeholder; known are {date}."))
                .anyMatch(line -> line.contains("attribution.date-inferred.tr lacks the placeholder {date}"));
    }

    @Test
    void refusesATextWithoutEnglishAnEmptyOneAndAnUnknownLanguage() {
        write(bundled()
                .replace("    en: undated\n", "    de: ohne Datum\n")
                .replace("    kk: күні көрсетілмеген\n", "    kk:\n"));

        assertThat(problems())
                .anyMatch(line ->
                        line.contains("attribution.undated.de is not a language of the bot; known are en, ru, kk, tr."))
                .anyMatch(line -> line.contains("attribution.undated has no English text"))
                .anyMatch(line -> line.contains("attribution.undated.kk is empty; allowed is text."));
    }

    @Test
    void refusesADoubledKey() {
        write(bundled().replaceFirst("\n  undated:", "\n  undated:\n    en: no date\n  undated:"));

        assertThat(problems()).anyMatch(line -> line.contains("attribution.undated stands twice"));
    }

    private static String bundled() {
        return ConfigFile.bundled("messages.yaml").text();
    }

    private static String sources() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!file.endsWith("MessageKey.java")) {
                    code.append(Files.readString(file)).append('\n');
                }
            }
        }
        return code.toString();
    }

    private void write(String text) {
        try {
            Files.writeString(folder.resolve("messages.yaml"), text);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> problems() {
        List<String> lines = new ArrayList<>();
        assertThatThrownBy(() -> Messages.read(folder))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        problem -> problem.getMessage().lines().forEach(lines::add));
        return lines;
    }
}
