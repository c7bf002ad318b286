package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigCommandsTest {
    @TempDir
    Path folder;

    private Path config;
    private Path prompts;

    @BeforeEach
    void copyFiles() throws IOException {
        config = copy(Path.of("config"), "config");
        prompts = copy(Path.of("prompts"), "prompts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config check", "config diff", "prompts check"})
    void everyActionExplainsItself(String action) {
        CommandRun run = CommandRun.in(folder).exactly((action + " --help").split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: summit-bot " + action).contains("--config=FOLDER");
    }

    @Test
    void findNothingInTheFilesOfTheProject() {
        CommandRun check = run("config", "check");
        CommandRun diff = run("config", "diff");
        CommandRun promptsCheck = run("prompts", "check");

        assertThat(check.status()).isZero();
        assertThat(check.out())
                .contains("ok " + config.resolve("bot.yaml") + ": values that differ from the defaults: 0");
        assertThat(diff.status()).isZero();
        assertThat(diff.out()).isEmpty();
        assertThat(diff.err()).contains("Nothing differs");
        assertThat(promptsCheck.status()).isZero();
        assertThat(promptsCheck.out()).contains("answer-question.md: in use as prompts.answer");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void checkNamesEveryMistakeOfSettingsMessagesAndEnvironment() throws IOException {
        replace(config.resolve("bot.yaml"), "maxQuotes: 3", "maxQuotes: 30");
        replace(config.resolve("messages.yaml"), "en: undated", "en: undated {date}");

        CommandRun run = CommandRun.in(folder)
                .with("SUMMIT_BOT_MODEL_NMAE", "x")
                .run("config", "check", "--config", config.toString(), "--prompts", prompts.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.matches("error .*bot.yaml:\\d+: answer.maxQuotes is 30; allowed is 1 to 10\\."))
                .anyMatch(line -> line.matches("error .*messages.yaml:\\d+: attribution.undated.en \\{date} is not .*"))
                .anyMatch(line -> line.startsWith("error SUMMIT_BOT_MODEL_NMAE is not a known"));
    }

    @Test
    void checkFindsAPromptThatIsNamedButMissing() throws IOException {
        replace(config.resolve("bot.yaml"), "answer: answer-question.md", "answer: shorter.md");

        CommandRun run = run("config", "check", "--json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.json().path("findings").findValuesAsText("message"))
                .anyMatch(line -> line.contains("prompts.answer is shorter.md; there is no such file"));
    }

    @Test
    void promptsCheckNamesTheTaskWhosePromptIsMissing() throws IOException {
        Files.delete(prompts.resolve("translate-question.md"));

        CommandRun run = run("prompts", "check");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains("prompts.translate is translate-question.md; there is no such file in " + prompts);
    }

    @Test
    void promptsCheckLooksAtCandidatesToo() throws IOException {
        Files.writeString(
                prompts.resolve("shorter.md"),
                "---\npurpose: Try.\nvariables: [evidence, question]\nversion: 1\n---\n{{evidence}}\n{{qestion}}\n");

        CommandRun run = run("prompts", "check");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains(prompts.resolve("shorter.md") + ":7: {{qestion}} is not a known variable");
    }

    @Test
    void diffNamesSettingsMessagesPromptsAndVariables() throws IOException {
        replace(config.resolve("bot.yaml"), "maxQuotes: 3", "maxQuotes: 5");
        replace(config.resolve("messages.yaml"), "en: undated", "en: no date");
        replace(prompts.resolve("answer-question.md"), "Work in two steps:", "Work in two careful steps:");

        CommandRun run = CommandRun.in(folder)
                .with("SUMMIT_BOT_ANSWER_MODE", "quotes")
                .run("config", "diff", "--config", config.toString(), "--prompts", prompts.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches(".*bot.yaml:\\d+: answer.maxQuotes is 5; the default is 3\\."))
                .anyMatch(line ->
                        line.equals("SUMMIT_BOT_ANSWER_MODE: answer.mode is \"quotes\"; the default is \"auto\"."))
                .anyMatch(line -> line.matches(
                        ".*messages.yaml:\\d+: attribution.undated.en is \"no date\"; the default is \"undated\"\\."))
                .anyMatch(line ->
                        line.matches(".*answer-question.md:\\d+: differs from the built-in answer-question.md\\."))
                .anyMatch(line -> line.equals("  + Work in two careful steps:"));
    }

    private CommandRun run(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 4);
        all[args.length] = "--config";
        all[args.length + 1] = config.toString();
        all[args.length + 2] = "--prompts";
        all[args.length + 3] = prompts.toString();
        return CommandRun.in(folder.resolve("data")).run(all);
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = Files.createDirectory(folder.resolve(name));
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(before), after));
    }
}
