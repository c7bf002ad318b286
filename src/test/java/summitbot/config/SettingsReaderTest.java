package summitbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.InvalidInputException;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @Test
    void keepsTheDefaultsWhereTheFileOrTheFolderIsMissing() {
        assertThat(SettingsReader.read(folder)).isEqualTo(SettingsReader.defaults());
        assertThat(SettingsReader.read(folder.resolve("nowhere"))).isEqualTo(SettingsReader.defaults());
    }

    @Test
    void keepsTheDefaultOfEachKeyLeftOut() {
        write("answer:\n  maxQuotes: 5\n");

        Settings settings = SettingsReader.read(folder);

        assertThat(settings.answer().maxQuotes()).isEqualTo(5);
        assertThat(settings.answer().deadlineSeconds()).isEqualTo(45);
        assertThat(settings.model().name()).isEqualTo("qwen3:4b-instruct");
    }

    @Test
    void readsAnEmptyFileAndAnEmptySectionAsNothingChanged() {
        write("# all as it is\n");
        assertThat(SettingsReader.read(folder)).isEqualTo(SettingsReader.defaults());

        write("retrieval:\n  # maxPassages: 3\n");
        assertThat(SettingsReader.read(folder)).isEqualTo(SettingsReader.defaults());
    }

    @Test
    void namesFileLineValueAndRange() {
        write("answer:\n  maxQuotes: 3\nretrieval:\n  maxPassages: 0\n");

        assertThat(problems()).containsExactly(file() + ":4: retrieval.maxPassages is 0; allowed is 1 to 100.");
    }

    @Test
    void saysWhichTypeIsAllowed() {
        write("""
                retrieval:
                  maxPassages: many
                  fusionK: 1.5
                model:
                  name: 4
                  seed:
                answer: quotes
                """);

        assertThat(problems())
                .containsExactly(
                        file() + ":2: retrieval.maxPassages is \"many\"; allowed is a whole number, 1 to 100.",
                        file() + ":3: retrieval.fusionK is 1.5; allowed is a whole number, 1 to 1000.",
                        file() + ":5: model.name is 4; allowed is a model name such as qwen3:4b-instruct.",
                        file() + ":6: model.seed is empty; allowed is a whole number, 0 to 2147483647.",
                        file() + ":7: answer is \"quotes\"; allowed is a section of keys below it, indented.");
    }

    @Test
    void suggestsTheNearestKnownKey() {
        write("""
                retrieval:
                  maxPasages: 3
                  workers: 2
                anwser:
                  mode: auto
                maxQuotes: 3
                """);

        assertThat(problems())
                .containsExactly(
                        file() + ":2: retrieval.maxPasages is not a known key; did you mean retrieval.maxPassages?",
                        file() + ":3: retrieval.workers is not a known key; did you mean index.workers?",
                        file() + ":4: anwser is not a known key; did you mean answer?",
                        file() + ":6: maxQuotes is not a known key; did you mean answer.maxQuotes?");
    }

    @Test
    void refusesADoubledKeyWithBothLines() {
        write("answer:\n  maxQuotes: 3\n  maxQuotes: 4\nanswer:\n  mode: auto\n");

        assertThat(problems())
                .containsExactly(
                        file() + ":3: answer.maxQuotes stands twice, first in line 2; keep one.",
                        file() + ":4: answer stands twice, first in line 1; keep one.");
    }

    @Test
    void namesTheAllowedWords() {
        write("answer:\n  mode: off\nindex:\n  embeddingModel: bge\n");

        assertThat(problems())
                .containsExactly(
                        file() + ":2: answer.mode is \"off\"; allowed is auto, quotes or model.",
                        file()
                                + ":4: index.embeddingModel is \"bge\"; allowed is e5-small-v2-q, bge-small-en-v15-q or ollama: with a model's name, such as ollama:bge-m3.");
    }

    @Test
    void keepsPromptFilesInsideTheirFolder() {
        write("prompts:\n  answer: ../secret.md\n");

        assertThat(problems())
                .containsExactly(file() + ":2: prompts.answer is \"../secret.md\";"
                        + " allowed is the name of a file in prompts/, ending in .md.");
    }

    @Test
    void refusesWhatIsNotYamlWithTheLine() {
        write("answer:\n  maxQuotes: 3\n bad: [1\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(file() + ":")
                .contains("YAML");
    }

    @Test
    void refusesAListAndASecondDocumentAndAnAlias() {
        write("- answer\n");
        assertThat(problems()).singleElement().asString().contains(":1: holds no settings");

        write("answer:\n  maxQuotes: 3\n---\nanswer:\n  maxQuotes: 4\n");
        assertThat(problems()).singleElement().asString().contains(":4: a second document begins");

        write("answer:\n  maxQuotes: &n 3\nretrieval:\n  maxPassages: *n\n");
        assertThat(problems()).first().asString().contains(":4: ").contains("*n is an alias");
    }

    @Test
    void refusesAWrongEncoding() throws IOException {
        Files.write(folder.resolve("bot.yaml"), "# süß\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(file() + ":1: byte 0xFC")
                .contains("UTF-8");
    }

    @Test
    void equalSettingsHaveOneHashWhateverTheFileLooksLike() {
        write("# a comment\nanswer: {maxQuotes: 3}\n");
        assertThat(SettingsReader.read(folder).hash())
                .isEqualTo(SettingsReader.defaults().hash())
                .matches("[0-9a-f]{64}");

        write("answer: {maxQuotes: 4}\n");
        assertThat(SettingsReader.read(folder).hash())
                .isNotEqualTo(SettingsReader.defaults().hash());
    }

    @Test
    void theDefaultsKeepToTheSchema() {
        write(ConfigFile.bundled("bot.yaml").text() + "# not read as the packed copy\n");

        assertThat(SettingsReader.read(folder)).isEqualTo(SettingsReader.defaults());
    }

    private String file() {
        return folder.resolve("bot.yaml").toString();
    }

    private void write(String text) {
        try {
            Files.writeString(folder.resolve("bot.yaml"), text);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> problems() {
        List<String> lines = new ArrayList<>();
        assertThatThrownBy(() -> SettingsReader.read(folder))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        problem -> problem.getMessage().lines().forEach(lines::add));
        return lines;
    }
}
