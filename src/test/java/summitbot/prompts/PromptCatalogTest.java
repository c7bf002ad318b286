package summitbot.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.InvalidInputException;

class PromptCatalogTest {
    private static final Map<PromptTask, String> FILES = files("answer.md", "rewrite.md", "translate.md");

    @TempDir
    Path folder;

    @BeforeEach
    void writePrompts() throws IOException {
        write("answer.md", "evidence", "{{evidence}} {{question}}");
        write("rewrite.md", "history", "{{history}} {{question}}");
        write("translate.md", "", "In English: {{question}}");
    }

    @Test
    void readsTheFileOfEachTask() {
        PromptCatalog catalog = PromptCatalog.read(folder, FILES);

        Prompt prompt = catalog.template(PromptTask.REWRITE).with(Map.of("history", "User: Hi", "question", "And he?"));
        assertThat(prompt.input()).isEqualTo("User: Hi And he?");
    }

    @Test
    void readsThePromptsOfThisProject() {
        PromptCatalog catalog = PromptCatalog.read(
                Path.of("prompts"), files("answer-question.md", "rewrite-question.md", "translate-question.md"));

        Prompt prompt = catalog.template(PromptTask.ANSWER).with(Map.of("evidence", "[1] e", "question", "q"));
        assertThat(prompt.instructions()).isNotEmpty();
        assertThat(prompt.input()).isEqualTo("Evidence:\n[1] e\n\nQuestion: q");
    }

    @Test
    void hashChangesWithTheFilesInUseOnly() throws IOException {
        String before = PromptCatalog.read(folder, FILES).hash();

        write("other.md", "evidence", "anything");
        assertThat(PromptCatalog.read(folder, FILES).hash()).isEqualTo(before).matches("[0-9a-f]{64}");
        write("answer.md", "evidence", "{{evidence}} {{question}}!");
        String answer = PromptCatalog.read(folder, FILES).hash();
        assertThat(answer).isNotEqualTo(before);
        write("translate.md", "", "In plain English: {{question}}");
        assertThat(PromptCatalog.read(folder, FILES).hash()).isNotEqualTo(answer);
    }

    @Test
    void reportsTheProblemsOfAllFilesAtOnce() throws IOException {
        write("answer.md", "evidence", "{{evidence}}");
        write("rewrite.md", "history", "{{question}}");

        assertThatThrownBy(() -> PromptCatalog.read(folder, FILES))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("answer.md:6: {{question}} is missing")
                .hasMessageContaining("rewrite.md:6: {{history}} is missing");
    }

    @Test
    void namesTheSettingWhoseFileIsMissing() {
        Map<PromptTask, String> files = files("anwser.md", "rewrite.md", "translate.md");

        assertThatThrownBy(() -> PromptCatalog.read(folder, files))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "prompts.answer is anwser.md; there is no such file in " + folder
                                + " (there are answer.md, rewrite.md, translate.md). Put it there, or name another file in bot.yaml.");
    }

    @Test
    void refusesAFolderThatLacksThePromptOfATask() throws IOException {
        Files.delete(folder.resolve("translate.md"));

        assertThatThrownBy(() -> PromptCatalog.read(folder, FILES))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("prompts.translate is translate.md; there is no such file in " + folder
                        + " (there are answer.md, rewrite.md). Put it there, or name another file in bot.yaml.");
    }

    @Test
    void doesNotReadOutsideItsFolder() {
        Map<PromptTask, String> files = files("../x.md", "rewrite.md", "translate.md");

        assertThatThrownBy(() -> PromptCatalog.read(folder.resolve("."), files))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void saysWhichFolderIsMissing() {
        assertThatThrownBy(() -> PromptCatalog.read(folder.resolve("none"), FILES))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no such folder of prompts");
    }

    private static Map<PromptTask, String> files(String answer, String rewrite, String translate) {
        return Map.of(PromptTask.ANSWER, answer, PromptTask.REWRITE, rewrite, PromptTask.TRANSLATE, translate);
    }

    private void write(String name, String first, String body) throws IOException {
        String variables = first.isEmpty() ? "question" : first + ", question";
        String head = "---\npurpose: P.\nvariables: [" + variables + "]\nversion: 1\n---\n";
        Files.writeString(folder.resolve(name), head + body);
    }
}
