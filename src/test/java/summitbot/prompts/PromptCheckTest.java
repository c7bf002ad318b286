package summitbot.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptCheckTest {
    private static final Map<PromptTask, String> FILES = Map.of(
            PromptTask.ANSWER, "answer.md", PromptTask.REWRITE, "rewrite.md", PromptTask.TRANSLATE, "english.md");

    @TempDir
    Path folder;

    @BeforeEach
    void writePrompts() throws IOException {
        write("answer.md", "[evidence, question]", "{{evidence}}\n{{question}}\n");
        write("rewrite.md", "[history, question]", "{{history}}\n{{question}}\n");
        write("english.md", "[question]", "{{question}}\n");
    }

    @Test
    void tellsThoseInUseFromCandidatesAndWhatCandidatesAreFor() throws IOException {
        write("shorter.md", "[evidence, question]", "{{evidence}} {{question}}\n");
        write("plain-english.md", "[question]", "In plain English: {{question}}\n");
        write("other-rewrite.md", "[history, question]", "{{history}} {{question}}\n");

        List<PromptCheck.Finding> findings = PromptCheck.check(folder, FILES);

        assertThat(findings)
                .extracting(
                        finding -> finding.file().getFileName().toString(),
                        finding -> finding.task().orElseThrow(),
                        PromptCheck.Finding::inUse)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("answer.md", PromptTask.ANSWER, true),
                        org.assertj.core.groups.Tuple.tuple("rewrite.md", PromptTask.REWRITE, true),
                        org.assertj.core.groups.Tuple.tuple("english.md", PromptTask.TRANSLATE, true),
                        org.assertj.core.groups.Tuple.tuple("other-rewrite.md", PromptTask.REWRITE, false),
                        org.assertj.core.groups.Tuple.tuple("plain-english.md", PromptTask.TRANSLATE, false),
                        org.assertj.core.groups.Tuple.tuple("shorter.md", PromptTask.ANSWER, false));
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.problems()).isEmpty());
    }

    @Test
    void takesACandidateThatUsesEvidenceForAnAnswerWhateverItDeclares() throws IOException {
        write("shorter.md", "[question]", "{{evidence}} {{question}}\n");

        PromptCheck.Finding candidate = PromptCheck.check(folder, FILES).get(3);

        assertThat(candidate.task()).contains(PromptTask.ANSWER);
        assertThat(candidate.problems()).singleElement().asString().contains("{{evidence}} is not declared");
    }

    @Test
    void namesFileAndLineOfEachMistakeOfEveryFile() throws IOException {
        write("answer.md", "[evidence, question]", "{{passages}}\n{{evidence}}\n{{question}}\n");
        write("shorter.md", "[evidence, question]", "Answer.\n{{evidence}}\n");
        Files.writeString(folder.resolve("notes.md"), "Not a prompt.\n");
        Files.delete(folder.resolve("rewrite.md"));

        List<String> problems = PromptCheck.check(folder, FILES).stream()
                .flatMap(finding -> finding.problems().stream())
                .toList();

        assertThat(problems)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo(folder.resolve("answer.md") + ":6: {{passages}} is not a known variable;"
                                        + " known are {{evidence}} and {{question}}."),
                        line -> assertThat(line).startsWith("prompts.rewrite is rewrite.md; there is no such file"),
                        line -> assertThat(line).startsWith(folder.resolve("notes.md") + ":1: front matter is missing"),
                        line -> assertThat(line)
                                .startsWith(folder.resolve("shorter.md") + ":")
                                .contains("{{question}} is missing"));
    }

    @Test
    void comparesTwoPromptsLineByLine() {
        assertThat(PromptDifferences.lines("mine.md", "one\n2\nthree\nfour\n", "the built-in", "one\ntwo\nthree\n"))
                .containsExactly(
                        "mine.md:2: differs from the built-in.",
                        "  - two",
                        "  + 2",
                        "mine.md:4: differs from the built-in.",
                        "  + four");
        assertThat(PromptDifferences.lines("mine.md", "one\n", "the built-in", "one\n"))
                .isEmpty();
    }

    private void write(String name, String variables, String body) throws IOException {
        Files.writeString(
                folder.resolve(name), "---\npurpose: A test.\nvariables: " + variables + "\nversion: 1\n---\n" + body);
    }
}
