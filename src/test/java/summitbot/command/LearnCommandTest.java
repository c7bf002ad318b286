package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong shows at once, not after the work; the learning itself has tests of its own. */
class LearnCommandTest {
    private static final String SET =
            "src/test/resources/summitbot/command/corpus=src/test/resources/summitbot/command/"
                    + "questions/harbour.yaml";

    @TempDir
    Path folder;

    private CommandRun learn(String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "learn";
        System.arraycopy(options, 0, args, 1, options.length);
        return CommandRun.in(folder.resolve("data")).run(args);
    }

    private String out() {
        return folder.resolve("weights.yaml").toString();
    }

    private void refused(CommandRun run, String line) {
        assertThat(run.err()).isEqualTo(line + "\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("weights.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus/questions/summit.yaml", "=questions.yaml", "corpus="})
    void refusesASetWithoutFolderOrFile(String set) {
        refused(
                learn("--set", set, "--out", out()),
                "--set " + set
                        + ": name a corpus folder and a question set about it, as corpus=corpus/questions/tuning.yaml.");
    }

    @Test
    void refusesACorpusFolderThatIsNotThere() {
        refused(
                learn("--set", "nowhere=questions.yaml", "--out", out()),
                "--set nowhere=questions.yaml: there is no folder nowhere; name a corpus folder, as"
                        + " corpus=corpus/questions/tuning.yaml.");
    }

    @Test
    void refusesAQuestionSetThatIsNotThere() {
        CommandRun run = learn("--set", CommandRun.CORPUS + "=nowhere.yaml", "--out", out());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("There is no file nowhere.yaml.\n");
    }

    @Test
    void refusesASquadFileThatIsNotThere() {
        CommandRun run = learn("--set", SET, "--squad", "nowhere.json", "--out", out());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("There is no file nowhere.json.\n");
    }

    @Test
    void refusesASquadFileInAnotherFormat() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"data\": [{\"title\": \"A\"}]}");

        refused(
                learn("--set", SET, "--squad", file.toString(), "--out", out()),
                file + ":1: the list paragraphs is missing; give a SQuAD 2.0 file.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesALimitOfNoQuestion(int limit) {
        refused(
                learn("--set", SET, "--limit", Integer.toString(limit), "--out", out()),
                "--limit is " + limit + "; allowed is 1 or more.");
    }

    @Test
    void refusesAFolderThatIsNotThereToWriteIn() {
        Path missing = folder.resolve("missing");

        refused(
                learn("--set", SET, "--out", missing.resolve("weights.yaml").toString()),
                "--out " + missing.resolve("weights.yaml") + ": there is no folder " + missing
                        + "; make it, or name another file.");
    }

    @Test
    void refusesToWriteOverAFolder() {
        refused(
                learn("--set", SET, "--out", folder.toString()),
                "--out " + folder + " is a folder; name a file in it.");
    }

    @Test
    void saysBeforeTheWorkThatTheFileCannotBeWritten() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("missing/weights.yaml"));

        CommandRun run = learn("--set", SET, "--out", link.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith(link + " cannot be written (").hasLineCount(1);
    }

    @Test
    void aRefusalLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("old.yaml"), "weights of yesterday");

        CommandRun run = learn("--set", "nowhere=questions.yaml", "--out", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(file).hasContent("weights of yesterday");
    }

    @Test
    void refusesAnEmbeddingModelOutsideOfTheProcess() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("bot.yaml"), "index: {embeddingModel: \"ollama:bge-m3\"}\n");

        CommandRun run = learn("--set", SET, "--config", config.toString(), "--out", out());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("Embedding model ollama:bge-m3 does not run in process; ")
                .hasLineCount(1);
    }

    @Test
    void needsASetAndAFileToWrite() {
        assertThat(learn("--out", out()).status()).isEqualTo(2);
        assertThat(learn("--set", SET).status()).isEqualTo(2);
    }

    @Test
    void itsHelpNamesTheOptions() {
        CommandRun run = CommandRun.in(folder).exactly("learn", "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("--set=CORPUS=QUESTIONS", "--squad=FILE", "--limit=N", "--out=FILE");
        assertThat(CommandRun.in(folder).exactly("--help").out()).contains("learn ");
    }
}
