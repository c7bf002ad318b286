package summitbot.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.InvalidInputException;
import summitbot.testing.Fuzzing;
import summitbot.testing.Mutation;

/** Whatever a prompt says, it is taken or refused with a sentence, and what is taken can be filled in. */
class FuzzedPromptsTest {
    private static final Map<PromptTask, String> FILES = Map.of(
            PromptTask.ANSWER, "answer.md", PromptTask.REWRITE, "rewrite.md", PromptTask.TRANSLATE, "translate.md");
    private static final String ANSWER = """
            ---
            purpose: Answers from the evidence.
            variables: [evidence, question]
            version: 3
            ---
            Answer only from the evidence, 2 statements at most.

            Evidence:
            {{evidence}}

            Question: {{question}}
            """;

    @TempDir
    Path folder;

    @Test
    void readsOrRefusesAnyPrompt() throws IOException {
        write("rewrite.md", prompt("[history, question]", "{{history}} {{question}}"));
        write("translate.md", prompt("[question]", "{{question}}"));

        Fuzzing.run(random -> {
            write("answer.md", Mutation.file(random, ANSWER));
            boolean sound = PromptCheck.check(folder, FILES).stream()
                    .allMatch(finding -> finding.problems().isEmpty());
            PromptCatalog catalog;
            try {
                catalog = PromptCatalog.read(folder, FILES);
            } catch (InvalidInputException e) {
                assertThat(sound)
                        .as("prompts check finds nothing where the bot refuses")
                        .isFalse();
                throw e;
            }
            assertThat(sound)
                    .as("prompts check finds nothing where the bot starts")
                    .isTrue();
            catalog.template(PromptTask.ANSWER)
                    .with(Map.of("evidence", Mutation.text(random, "[1] It rained."), "question", "$1 {{evidence}}"));
        });
    }

    private static byte[] prompt(String variables, String text) {
        return ("---\npurpose: A sample.\nvariables: " + variables + "\nversion: 1\n---\n" + text + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
