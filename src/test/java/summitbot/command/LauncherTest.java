package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.index.EmbeddingModels;

class LauncherTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Subcommand.class)
    void everyCommandExplainsItself(Subcommand subcommand) {
        CommandRun run = launcher().exactly(subcommand.typed(), "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Usage: summit-bot " + subcommand.typed())
                .contains("--data=FOLDER")
                .contains("--corpus=FOLDER");
        assertThat(run.err()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "check", "add", "remove"})
    void everyActionOnTheCorpusExplainsItself(String action) {
        CommandRun run = launcher().exactly("corpus", action, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: summit-bot corpus " + action).contains("--corpus=FOLDER");
    }

    @Test
    void helpListsEveryCommandWithWhatItDoes() {
        CommandRun run = launcher().exactly("--help");

        assertThat(run.status()).isZero();
        for (Subcommand subcommand : Subcommand.values()) {
            assertThat(run.out()).containsPattern("(?m)^  " + subcommand.typed() + " +\\w");
        }
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void saysItsVersion() {
        assertThat(launcher().exactly("--version").out()).matches("summit-bot \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void aResultThatCannotBeWrittenIsNotDone() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream full = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public boolean checkError() {
                return true;
            }
        };
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                full,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                () -> 80,
                Map.of(),
                CommandRun.CLOCK);

        assertThat(Launcher.run(new String[] {"--version"}, surroundings)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("The result cannot be written to standard output; see whether the disk is full.\n");
    }

    @Test
    void aQuestionInAnotherEncodingIsRefused() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[] {(byte) 0xCA, (byte) 0xF2, (byte) 0xEE, '?'}),
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                () -> 80,
                Map.of("HOME", folder.toString()),
                CommandRun.CLOCK);
        String[] args = {
            "ask", "-", "--mode", "quotes", "--data", folder.toString(), "--corpus", CommandRun.CORPUS.toString()
        };

        assertThat(Launcher.run(args, surroundings)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "Standard input is not UTF-8 text; convert it first, as with: iconv -f WINDOWS-1251 -t UTF-8\n");
    }

    @Test
    void nothingIsLoadingAnyMoreWhenACommandHasFailed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        CommandRun run = CommandRun.in(file.resolve("data")).run("ask", "How long did it last?", "--mode", "quotes");

        assertThat(run.status()).isEqualTo(1);
        assertThat(EmbeddingModels.of("e5-small-v2-q", 1).preload()).isDone();
    }

    @Test
    void generatesACompletionScript() {
        CommandRun run = launcher().exactly("generate-completion");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("complete -F").contains("--history").contains("doctor");
    }

    @Test
    void refusesAnUnknownCommandInOneLine() {
        CommandRun run = launcher().exactly("aks", "why");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("\"aks\" is not a command; did you mean ask? Known are chat, ")
                .endsWith("See summit-bot --help.");
    }

    @Test
    void saysWhichActionsACommandHasAndWhatANumberIs() {
        assertThat(launcher().exactly("corpus", "lsit").err())
                .startsWith("\"lsit\" is not a command of corpus; did you mean list? Known are list, show, check, add,"
                        + " remove. See summit-bot corpus --help.");
        assertThat(launcher().exactly("replay", "seven").err())
                .contains("\"seven\" is not a number; allowed is a whole number, as 17.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask --jsno why",
                "ask --mode fast why",
                "ask --history",
                "replay",
                "replay seven",
                "search",
                "corpus",
                "corpus show",
                "backup",
                "evaluate --out x",
                "--data",
                "index why",
                "corpus add a.txt --published 1.2.2020"
            })
    void refusesWrongUsageInOneLine(String line) {
        CommandRun run = launcher().exactly(line.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("See summit-bot")
                .endsWith("--help.")
                .doesNotContain("Exception");
    }

    @Test
    void saysWhichValuesAModeHas() {
        assertThat(launcher().exactly("ask", "--mode", "fast", "why").err())
                .contains("'--mode'")
                .contains("\"fast\" is not a mode; allowed is auto, quotes or model.");
    }

    @Test
    void wrongUsageWithJsonStillPrintsOneObject() {
        CommandRun run = launcher().exactly("ask", "--json", "--nonsense", "why");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.json().path("status").asText()).isEqualTo("error");
        assertThat(run.json().path("text").asText()).contains("--nonsense");
    }

    @Test
    void takesGlobalOptionsBeforeAndAfterTheCommand() {
        String corpus = CommandRun.CORPUS.toString();

        CommandRun before = launcher().exactly("--corpus", corpus, "corpus", "list");
        CommandRun between = launcher().exactly("corpus", "--corpus", corpus, "list");
        CommandRun after = launcher().exactly("corpus", "list", "--corpus=" + corpus);

        assertThat(before.status()).isZero();
        assertThat(before.out()).contains("harbour").isEqualTo(between.out()).isEqualTo(after.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config", "--prompts", "--corpus"})
    void refusesANamedFolderThatDoesNotExist(String option) {
        CommandRun run = launcher()
                .exactly("corpus", "list", option, folder.resolve("nowhere").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith(option + " " + folder.resolve("nowhere") + ": there is no such folder");
    }

    @Test
    void reportsEveryMistakeOfTheSettingsAndStartsNothing() throws IOException {
        Path config = Files.createDirectory(folder.resolve("config"));
        Files.writeString(
                config.resolve("bot.yaml"), "answer:\n  maxQuotes: 0\n  mod: auto\n  mode: auto\n  mode: auto\n");
        Path data = folder.resolve("data");

        CommandRun run = CommandRun.in(data).run("ask", "why", "--config", config.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactlyInAnyOrder(
                        config.resolve("bot.yaml") + ":2: answer.maxQuotes is 0; allowed is 1 to 10.",
                        config.resolve("bot.yaml") + ":3: answer.mod is not a known key; did you mean answer.mode?",
                        config.resolve("bot.yaml") + ":5: answer.mode stands twice, first in line 4; keep one.");
        assertThat(data).doesNotExist();
    }

    @Test
    void reportsABadHistoryFileWithItsLine() throws IOException {
        Path history = Files.writeString(
                folder.resolve("history.yaml"), "- role: user\n  text: Why?\n- role: robot\n  text: No.\n");

        CommandRun run = launcher().exactly("ask", "--json", "why", "--history", history.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith(history + ":3: ").contains("robot");
        assertThat(run.json().path("question").asText()).isEqualTo("why");
        assertThat(run.json().path("status").asText()).isEqualTo("error");
    }

    @Test
    void saysWhereTheCorpusShouldBe() {
        CommandRun run = launcher().exactly("corpus", "list", "--corpus", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("has no folder articles");
    }

    @Test
    void namesTheArticlesThereAre() {
        CommandRun run = CommandRun.in(folder).run("corpus", "show", "harbor");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).containsExactly("No article is called \"harbor\"; there are harbour, ferry.");
    }

    @Test
    void showsAnArticleSentenceBySentence() {
        CommandRun text = CommandRun.in(folder).run("corpus", "show", "harbour");
        CommandRun json = CommandRun.in(folder).run("corpus", "show", "010", "--json");

        assertThat(text.out())
                .contains("1 (boilerplate) Four hours at the Grey Lighthouse")
                .contains("3 [Ilmar Vessen] “We agreed on the fishing zones");
        assertThat(json.json().path("sentences").get(2).path("speaker").asText())
                .isEqualTo("Ilmar Vessen");
        assertThat(json.json().path("publisher").asText()).isEqualTo("The Harbour Post");
    }

    @Test
    void listsArticlesAndWhatTheyDoNotState() {
        CommandRun text = CommandRun.in(folder).run("corpus", "list");
        CommandRun json = CommandRun.in(folder).run("corpus", "list", "--json");

        assertThat(text.out()).contains("publisher not stated · undated · Talks end without a treaty");
        assertThat(json.json().path("articles").get(1).path("publisher").isNull())
                .isTrue();
        assertThat(json.json().path("articles").get(1).path("source").asText()).isEqualTo("011");
    }

    @Test
    void checkEndsWellWithWarningsAndBadlyWithErrors() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus/articles")).getParent();
        Files.writeString(corpus.resolve("articles/a.md"), "---\nid: a\n---\nText.\n");

        CommandRun bad = launcher().exactly("corpus", "check", "--corpus", corpus.toString());
        CommandRun good = CommandRun.in(folder).run("corpus", "check", "--json");

        assertThat(bad.status()).isEqualTo(2);
        assertThat(bad.out()).startsWith("error " + corpus.resolve("articles/a.md") + ":");
        assertThat(bad.err()).isEqualTo("3 errors, 0 warnings.\n");
        assertThat(good.status()).isZero();
        assertThat(good.json().path("findings").isArray()).isTrue();
    }

    @Test
    void addsArticlesThatCanBeReadAndNamesTheOthers() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Path good = Files.writeString(
                folder.resolve("good.txt"),
                "A harbour opens\n\nThe harbour of Port Kesh opened on Monday.\n\nMayor Oskar Lind called it a gift.\n");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");

        CommandRun run = launcher()
                .exactly(
                        "corpus",
                        "add",
                        good.toString(),
                        empty.toString(),
                        "--publisher",
                        "The Harbour Post",
                        "--corpus",
                        corpus.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).startsWith("Added the-harbour-post-").contains("The Harbour Post · undated");
        assertThat(run.err().lines()).singleElement().asString().contains(empty.toString());
        assertThat(launcher()
                        .exactly("corpus", "list", "--corpus", corpus.toString())
                        .out())
                .contains("good.txt");
    }

    @Test
    void removesAnArticleAndSaysWhichThereAreOtherwise() throws IOException {
        Path corpus = folder.resolve("corpus");
        Path article = Files.copy(
                CommandRun.CORPUS.resolve("articles/ferry.md"),
                Files.createDirectories(corpus.resolve("articles")).resolve("ferry.md"));

        CommandRun wrong = launcher().exactly("corpus", "remove", "fery", "--corpus", corpus.toString());
        CommandRun right = launcher().exactly("corpus", "remove", "ferry", "--corpus", corpus.toString());

        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("there are ferry");
        assertThat(right.out()).isEqualTo("Deleted " + article + "." + System.lineSeparator());
        assertThat(article).doesNotExist();
    }

    @Test
    void neutralisesEscapeSequencesOnATerminal() {
        CommandRun run =
                CommandRun.in(folder).onTerminal().with("NO_COLOR", "1").run("corpus", "show", "x\u001B[31mred");

        assertThat(run.err()).contains("x␛[31mred").doesNotContain("\u001B");
    }

    @Test
    void refusesWhatCannotBeATokenAndNeverShowsIt() {
        CommandRun run = CommandRun.in(folder)
                .with("TELEGRAM_BOT_TOKEN", "1234:secret with blanks")
                .exactly("--data", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("TELEGRAM_BOT_TOKEN")
                .doesNotContain("secret");
    }

    @Test
    void aSecondTelegramBotOnADataFolderIsRefused() {
        try (BotLock ignored = BotLock.take(new summitbot.storage.DataFolder(folder))) {
            CommandRun run = CommandRun.in(folder)
                    .with("TELEGRAM_BOT_TOKEN", "1234:token")
                    .run("telegram");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Another Telegram bot already runs on the data folder " + folder)
                    .contains(Long.toString(ProcessHandle.current().pid()));
            assertThat(CommandRun.in(folder).run("corpus", "list").status()).isZero();
        }
    }

    private CommandRun.Builder launcher() {
        return CommandRun.in(folder);
    }
}
