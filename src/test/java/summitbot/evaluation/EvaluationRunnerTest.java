package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static summitbot.testing.SampleCorpus.harbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.answer.Abstention;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatService;
import summitbot.config.Settings.ChatSettings;
import summitbot.evaluation.EvaluationRunner.Listener;
import summitbot.evaluation.EvaluationRunner.Run;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.record.Recorder;
import summitbot.testing.KeyWording;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

class EvaluationRunnerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final QuestionSet QUESTIONS = new QuestionSet(
            "questions.yaml",
            "hash",
            List.of(Samples.howLong(), Samples.treatyTerms(), Samples.bothPresidents(), Samples.smallTalk()));

    @TempDir
    Path folder;

    private final List<String> progress = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<Path> against = Optional.empty();
    private Setup setup = Samples.setup("settings-hash");

    /** Answers the first question, abstains from the second, fails at the third. */
    private static ScriptedAnswerer answerer() {
        return new ScriptedAnswerer(request -> {
            String question = request.question().text();
            if (question.startsWith("How long")) {
                return ScriptedAnswerer.quotes(harbour(), 2);
            }
            if (question.contains("presidents")) {
                throw new UnavailableException("The index is gone.");
            }
            return ScriptedAnswerer.abstention(Abstention.Reason.NOT_STATED);
        });
    }

    private EvaluationSummary run(ScriptedAnswerer answerer, Path out) {
        KeyWording wording = new KeyWording();
        ChatService chat = new ChatService(
                answerer,
                SampleCorpus.corpus(),
                wording,
                new ChatSettings(1_000, 10, 60),
                ScriptedAnswerer.PROVENANCE,
                Recorder.NONE);
        EvaluationRunner runner =
                new EvaluationRunner(Samples.bot(chat::reply), Samples.ARTICLES, setup, Samples.CLOCK);
        return runner.run(
                new Run(QUESTIONS, QuestionFilter.ALL, ModePreference.QUOTES, out, against, Optional.empty(), false),
                new Listener() {
                    @Override
                    public void note(String line) {
                        notes.add(line);
                    }

                    @Override
                    public void done(int done, int total) {
                        progress.add(done + "/" + total);
                    }
                });
    }

    @Test
    void writesALineForEachQuestionAndASummary() throws IOException {
        Path out = folder.resolve("not/there/yet");

        EvaluationSummary summary = run(answerer(), out);

        List<String> lines = Files.readAllLines(out.resolve("results.jsonl"));
        assertThat(lines).hasSize(4);
        assertThat(JSON.readTree(lines.get(0)).get("id").textValue()).isEqualTo("q1");
        assertThat(JSON.readTree(lines.get(1)).get("status").textValue()).isEqualTo("abstained");
        assertThat(JSON.readTree(lines.get(2)).get("status").textValue()).isEqualTo("error");
        assertThat(JSON.readTree(lines.get(2)).get("text").textValue()).isEqualTo("The index is gone.");
        assertThat(JSON.readTree(lines.get(3)).get("kind").textValue()).isEqualTo("smalltalk");
        JsonNode written = JSON.readTree(out.resolve("summary.json").toFile());
        assertThat(written).isEqualTo(JSON.readTree(summary.json().toString()));
        assertThat(written.at("/measures/passed/count").intValue()).isEqualTo(3);
        assertThat(written.at("/measures/errors/count").intValue()).isEqualTo(1);
        assertThat(progress).containsExactly("1/4", "2/4", "3/4", "4/4");
    }

    @Test
    void replacesAnEarlierRun() throws IOException {
        Files.writeString(folder.resolve("results.jsonl"), "old\n".repeat(100));
        Files.writeString(folder.resolve("summary.json"), "old");

        run(answerer(), folder);

        assertThat(folder.resolve("results.jsonl")).content().doesNotContain("old");
        assertThat(folder.resolve("summary.json"))
                .content()
                .startsWith("{\n  \"complete\" : true,\n  \"questions\" : 4");
    }

    @Test
    void asksWithTheEarlierTurnsAndTheModeWanted() {
        ScriptedAnswerer answerer = answerer();

        run(answerer, folder);

        assertThat(answerer.requests()).allMatch(request -> request.mode() == ModePreference.QUOTES);
        assertThat(answerer.requests())
                .extracting(request -> request.question().history().size())
                .containsExactly(0, 0, 1);
    }

    @Test
    void writesWhatWasRetrievedForEachQuestion() throws IOException {
        run(answerer(), folder);

        JsonNode first = JSON.readTree(
                Files.readAllLines(folder.resolve("results.jsonl")).get(0));
        assertThat(first.at("/retrieval/relevant").intValue()).isEqualTo(1);
        assertThat(first.at("/retrieval/passages/0/article").textValue()).isEqualTo("harbour");
        assertThat(first.at("/retrieval/passages/0/start").intValue())
                .isEqualTo(harbour().sentence(2).start());
        JsonNode smallTalk = JSON.readTree(
                Files.readAllLines(folder.resolve("results.jsonl")).get(3));
        assertThat(smallTalk.has("retrieval")).isFalse();
    }

    @Test
    void goesOnAfterAFaultOfItsOwn() {
        EvaluationSummary summary = run(
                new ScriptedAnswerer(request -> {
                    throw new IllegalStateException("a fault");
                }),
                folder);

        assertThat(summary.json().at("/measures/errors/count").intValue()).isEqualTo(3);
        assertThat(summary.table()).noneMatch(line -> line.contains("a fault"));
    }

    @Test
    void refusesAFileAsFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> run(answerer(), file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is a file");
    }

    private void interruptAfter(int lines, String rest) throws IOException {
        run(answerer(), folder);
        Path results = folder.resolve("results.jsonl");
        String kept = String.join("\n", Files.readAllLines(results).subList(0, lines));
        Files.writeString(results, kept + "\n" + rest);
        progress.clear();
        notes.clear();
    }

    @Test
    void goesOnWhereAnInterruptedRunStopped() throws IOException {
        interruptAfter(2, "{\"id\": \"q2\", \"sta");
        ScriptedAnswerer second = answerer();

        EvaluationSummary summary = run(second, folder);

        assertThat(second.requests()).hasSize(1);
        assertThat(progress).containsExactly("1/2", "2/2");
        assertThat(notes)
                .containsExactly(
                        "2 of 4 questions were answered before the interruption; the run goes on with the next.");
        assertThat(Files.readAllLines(folder.resolve("results.jsonl"))).hasSize(4);
        assertThat(summary.json().at("/measures/passed/count").intValue()).isEqualTo(3);
    }

    @Test
    void anInterruptedRunLeavesItsManifestBehind() throws IOException {
        ScriptedAnswerer failing = new ScriptedAnswerer(request -> {
            throw new OutOfMemoryError("interrupted");
        });

        assertThatThrownBy(() -> run(failing, folder)).isInstanceOf(OutOfMemoryError.class);

        JsonNode summary = JSON.readTree(folder.resolve("summary.json").toFile());
        assertThat(summary.get("complete").booleanValue()).isFalse();
        assertThat(summary.at("/manifest/settings").textValue()).isEqualTo("settings-hash");
    }

    @Test
    void startsAnewUnderAnotherManifestAndSaysWhatDiffers() throws IOException {
        interruptAfter(2, "");
        setup = Samples.setup("other-settings-hash");
        ScriptedAnswerer second = answerer();

        run(second, folder);

        assertThat(second.requests()).hasSize(3);
        assertThat(notes)
                .containsExactly("The unfinished run in " + folder + " is replaced: it was made with other settings.");
    }

    @Test
    void startsAnewWhenTheRunWasComplete() {
        run(answerer(), folder);
        ScriptedAnswerer second = answerer();

        run(second, folder);

        assertThat(second.requests()).hasSize(3);
        assertThat(notes).containsExactly("The earlier run in " + folder + " is replaced.");
    }

    @Test
    void startsAnewWhenTheResultsAreNotThoseOfTheQuestions() throws IOException {
        interruptAfter(2, "");
        Path results = folder.resolve("results.jsonl");
        Files.writeString(results, Files.readString(results).replace("\"q1\"", "\"q9\""));
        ScriptedAnswerer second = answerer();

        run(second, folder);

        assertThat(second.requests()).hasSize(3);
    }

    @Test
    void leavesOtherFilesAlone() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.createDirectory(folder.resolve("old"));
        Files.writeString(folder.resolve("report.html"), "of an earlier run");

        run(answerer(), folder);

        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(folder.resolve("old")).isDirectory();
    }

    @Test
    void theManifestNamesAllThatRepliesDependOn() {
        JsonNode manifest = run(answerer(), folder).json().get("manifest");

        assertThat(manifest.get("question_set_hash").textValue()).isEqualTo("hash");
        assertThat(manifest.get("corpus").textValue()).isEqualTo("corpus-hash");
        assertThat(manifest.get("prompt").textValue()).isEqualTo("prompt-hash");
        assertThat(manifest.get("settings").textValue()).isEqualTo("settings-hash");
        assertThat(manifest.get("model"))
                .hasToString(
                        "{\"name\":\"tiny\",\"digest\":\"abc123\",\"num_ctx\":4096,\"seed\":42,\"temperature\":0.0}");
        assertThat(manifest.at("/versions/java").textValue()).isEqualTo("17");
        assertThat(manifest.get("filter")).hasToString("{\"limit\":null,\"type\":[],\"lang\":[],\"spread\":false}");
        assertThat(manifest.get("mode").textValue()).isEqualTo("quotes");
    }

    @Test
    void comparesWithAnEarlierRun() throws IOException {
        Path before = folder.resolve("before");
        run(ScriptedAnswerer.always(ScriptedAnswerer.abstention(Abstention.Reason.NOT_STATED)), before);
        against = Optional.of(before);
        setup = Samples.setup("other-settings-hash");

        EvaluationSummary summary = run(answerer(), folder.resolve("after"));

        List<String> table = summary.comparisonTable();
        assertThat(table.get(table.size() - 1))
                .startsWith("Verdict: no clear difference: passed 3 of 4, before 2 of 4");
        assertThat(table).contains("made with other settings", "better: 1");
        JsonNode json = JSON.readTree(folder.resolve("after/summary.json").toFile());
        assertThat(json.at("/comparison/better")).hasToString("[\"q1\"]");
        assertThat(json.at("/comparison/common").intValue()).isEqualTo(4);
    }

    @Test
    void refusesToCompareWithWhatIsNoRunBeforeAnythingIsAsked() {
        against = Optional.of(folder.resolve("nowhere"));
        ScriptedAnswerer answerer = answerer();

        assertThatThrownBy(() -> run(answerer, folder.resolve("after")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--against " + folder.resolve("nowhere")
                        + " holds no results.jsonl; name a folder that evaluate has written with --out.");
        assertThat(answerer.requests()).isEmpty();
        assertThat(folder.resolve("after")).doesNotExist();
    }

    @Test
    void refusesToCompareWithOtherQuestions() throws IOException {
        Files.writeString(folder.resolve("results.jsonl"), "{\"id\":\"q1\",\"question\":\"Something else?\"}\n");
        against = Optional.of(folder);

        assertThatThrownBy(() -> run(answerer(), folder.resolve("after")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has no question in common with questions.yaml");
    }
}
