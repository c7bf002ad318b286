package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong shows at once, not after minutes; the measuring itself has a test of its own. */
class BenchCommandTest {
    @TempDir
    Path folder;

    private CommandRun bench(Path squad) {
        return CommandRun.in(folder).run("bench", "--squad", squad.toString());
    }

    @Test
    void refusesAFileThatIsNotThere() {
        CommandRun run = bench(folder.resolve("dev-v2.0.json"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("--squad " + folder.resolve("dev-v2.0.json")
                        + ": there is no such file; name a file in the format of SQuAD 2.0.\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusesAFileInAnotherFormat() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"data\": [{\"title\": \"A\"}]}");

        CommandRun run = bench(file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(file + ":1: the list paragraphs is missing; give a SQuAD 2.0 file.\n");
    }

    @Test
    void refusesAFolderToWriteInto() {
        CommandRun run = CommandRun.in(folder).run("bench", "--telegram", "--out", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--out " + folder + " is a folder; name a file in it.\n");
    }

    @Test
    void itsHelpNamesTheOption() {
        CommandRun run = CommandRun.in(folder).exactly("bench", "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("--squad=FILE");
    }
}
