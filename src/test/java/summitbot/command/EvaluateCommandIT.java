package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.testing.FakeOllama;

/** The command as people run it, on a small corpus. */
class EvaluateCommandIT {
    private static final Path QUESTIONS = Path.of("src/test/resources/summitbot/command/questions/harbour.yaml");

    /** Shared, so that the corpus is indexed once. */
    @TempDir
    static Path data;

    @TempDir
    Path folder;

    private CommandRun evaluate(String... options) {
        List<String> args = new ArrayList<>(List.of(
                "evaluate", "--questions", QUESTIONS.toString(), "--out", folder.toString(), "--mode", "quotes"));
        args.addAll(Arrays.asList(options));
        return CommandRun.in(data).run(args.toArray(String[]::new));
    }

    private JsonNode written(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }

    private List<String> results() throws IOException {
        return Files.readAllLines(folder.resolve("results.jsonl"));
    }

    @Test
    void printsTheMeasuresAndWritesTheFiles() throws IOException {
        CommandRun run = evaluate();

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("4 questions of " + QUESTIONS + ", mode quotes\n")
                .contains("  passed                    4 / 4    100.0 %")
                .contains("  Hits@4                    2 / 2    100.0 %");
        assertThat(results()).hasSize(4);
        assertThat(written("summary.json").at("/measures/passed/count").intValue())
                .isEqualTo(4);
    }

    @Test
    void leavesTheRecordOfWhatPeopleAskedAlone() throws IOException {
        evaluate("--limit", "1");

        assertThat(data.resolve("summit-bot.db")).doesNotExist();
        assertThat(results()).singleElement().asString().contains("\"answer\":null");
    }

    @Test
    void jsonIsTheSummaryOnOneLine() throws IOException {
        CommandRun run = evaluate("--json", "--limit", "1");

        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.json()).isEqualTo(written("summary.json"));
        assertThat(run.json().at("/manifest/filter/limit").intValue()).isEqualTo(1);
        assertThat(run.json().at("/manifest/model").isNull()).isTrue();
    }

    @Test
    void asksOnlyWhatFitsTheFilters() throws IOException {
        assertThat(evaluate("--type", "list,smalltalk", "--lang", "EN").status())
                .isZero();

        assertThat(results()).hasSize(2);
        assertThat(results().get(0)).startsWith("{\"id\":\"h2\"");
    }

    @Test
    void goesOnAfterAnInterruption() throws IOException {
        evaluate();
        List<String> lines = results();
        Files.writeString(folder.resolve("results.jsonl"), lines.get(0) + "\n" + lines.get(1) + "\n{\"id\":");

        CommandRun run = evaluate();

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("2 of 4 questions were answered before the interruption; the run goes on with the next.");
        assertThat(results().subList(0, 2)).isEqualTo(lines.subList(0, 2));
        assertThat(results()).hasSize(4);
    }

    @Test
    void totalsNameNoQuestion() throws IOException {
        CommandRun run = evaluate("--totals", "--type", "out-of-scope,factoid");

        assertThat(run.status()).isZero();
        assertThat(run.out()).doesNotContain("h1").doesNotContain("h3").contains("passed, by type");
        assertThat(written("summary.json").get("failures")).isEmpty();
    }

    @Test
    void wrongInputIsOneLineAndStatusTwo() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), """
                - id: w1
                  question: How long?
                  lang: en
                  type: factoid
                  answerable: true
                  gold_quotes:
                    all_of:
                      - any_of:
                          - {source: "010", text: The negotiations lasted five hours.}
                """);

        CommandRun run =
                CommandRun.in(data).run("evaluate", "--questions", wrong.toString(), "--out", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(wrong + ":9: the gold quote does not occur in article 010: The negotiations lasted five"
                        + " hours. Copy it from the article, character for character.\n");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("results.jsonl")).doesNotExist();
    }

    @Test
    void aTypeThatDoesNotOccurIsRefusedWithThoseThatDo() {
        CommandRun run = evaluate("--type", "facts");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("--type facts does not occur in " + QUESTIONS
                        + "; there are factoid, list, out-of-scope, smalltalk.\n");
    }

    @Test
    void aPartOfTheRankingIsSwitchedOffAndTheRunSaysSo() throws IOException {
        assertThat(evaluate("--without", "kind,parts").status()).isZero();

        assertThat(written("summary.json").findValue("without").asText()).isEqualTo("kind,parts");
    }

    @Test
    void aPartThatCannotBeSwitchedOffIsRefusedWithThoseThatCan() {
        CommandRun run = evaluate("--without", "luck");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("--without luck: there is no such part; choose from context, kind, ");
    }

    @Test
    void squadIsAskedOfItsOwnTextsInAnIndexOfItsOwnAndLeavesTheBotsAlone() throws IOException {
        Path squad = Path.of("src/test/resources/summitbot/benchmark/squad/lighthouse.json");
        Path own = folder.resolve("data");

        CommandRun run = CommandRun.in(own)
                .without("--corpus")
                .run(
                        "evaluate",
                        "--format",
                        "squad2",
                        "--questions",
                        squad.toString(),
                        "--mode",
                        "quotes",
                        "--out",
                        folder.resolve("out").toString(),
                        "--json");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.json().get("questions").intValue()).isEqualTo(4);
        assertThat(run.json().at("/measures/hits_at_4/rate").doubleValue()).isEqualTo(1);
        assertThat(run.json().at("/measures/quote_exactness/rate").doubleValue())
                .isEqualTo(1);
        assertThat(run.json().at("/by_type/unanswerable/total").intValue()).isEqualTo(1);
        assertThat(own.resolve("summit-bot.db")).doesNotExist();
        try (Stream<Path> files = Files.list(own)) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("index-.*\\.db")))
                    .hasSize(1);
        }
    }

    @Test
    void aFormatThatIsNotKnownIsRefused() {
        CommandRun run = evaluate("--format", "squad1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("\"squad1\" is not a format; allowed is summit or squad2");
    }

    private CommandRun withModel(FakeOllama ollama, String... options) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("bot.yaml"), "model: {name: \"" + FakeOllama.MODEL + "\"}\n");
        Files.copy(
                Path.of("config/messages.yaml"), config.resolve("messages.yaml"), StandardCopyOption.REPLACE_EXISTING);
        List<String> args = new ArrayList<>(List.of(
                "evaluate",
                "--questions",
                QUESTIONS.toString(),
                "--mode",
                "model",
                "--config",
                config.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--type",
                "factoid",
                "--json"));
        args.addAll(Arrays.asList(options));
        return CommandRun.in(data)
                .with("OLLAMA_BASE_URL", ollama.address().toString())
                .run(args.toArray(String[]::new));
    }

    @Test
    void namesTheModelAndWhatAskingItTook() throws IOException {
        try (FakeOllama ollama = FakeOllama.start().replies("{\"verdict\": \"not_answered\", \"statements\": []}")) {
            JsonNode summary = withModel(ollama).json();

            assertThat(summary.at("/manifest/model/name").textValue()).isEqualTo(FakeOllama.MODEL);
            assertThat(summary.at("/manifest/model/digest").textValue())
                    .isNotEmpty()
                    .matches(digest -> FakeOllama.DIGEST.startsWith(digest));
            assertThat(summary.at("/manifest/model/num_ctx").intValue()).isEqualTo(4096);
            assertThat(summary.at("/manifest/model/seed").intValue()).isEqualTo(42);
            assertThat(summary.at("/manifest/versions/ollama").textValue()).isEqualTo("0.9.6");
            assertThat(summary.at("/measures/repair_rate/rate").doubleValue()).isZero();
            assertThat(summary.at("/measures/prompt_tokens/mean").doubleValue()).isPositive();
        }
    }

    @Test
    void countsTheAnswersThatHadToBeRepaired() throws IOException {
        try (FakeOllama ollama = FakeOllama.start().replies("{}")) {
            JsonNode summary = withModel(ollama).json();

            assertThat(summary.at("/measures/repair_rate/rate").doubleValue()).isEqualTo(1);
            assertThat(summary.at("/measures/answered_by_quotes/rate").doubleValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void aModelThatIsNotThereIsSaidAndLeftOutOfTheManifest() {
        CommandRun run = CommandRun.in(data)
                .run(
                        "evaluate",
                        "--questions",
                        QUESTIONS.toString(),
                        "--mode",
                        "model",
                        "--limit",
                        "1",
                        "--json",
                        "--out",
                        folder.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("No Ollama server at http://127.0.0.1:1 ");
        assertThat(run.json().at("/manifest/model").isNull()).isTrue();
    }

    @Test
    void theVerdictIsTheLastLine() {
        evaluate("--limit", "2");
        Path before = folder;
        CommandRun run = CommandRun.in(data)
                .run(
                        "evaluate",
                        "--questions",
                        QUESTIONS.toString(),
                        "--mode",
                        "quotes",
                        "--out",
                        folder.resolve("after").toString(),
                        "--against",
                        before.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("over the 2 questions that both have; left out: 2 of this run and 0 of the other");
        assertThat(run.out().lines().reduce((first, second) -> second).orElse(""))
                .startsWith("Verdict: no clear difference: passed 2 of 2, before 2 of 2");
    }

    @Test
    void refusesToCompareARunWithItself() {
        CommandRun run = evaluate("--against", folder.resolve(".").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("--against and --out both name ");
    }
}
