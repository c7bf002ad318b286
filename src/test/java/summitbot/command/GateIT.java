package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's own questions in quotes mode: no change may make the answers worse than its limits. */
class GateIT {
    @TempDir
    Path folder;

    private CommandRun evaluate(Path gate, String... options) {
        CommandRun.Builder bot = CommandRun.in(folder.resolve("data")).without("--corpus");
        String[] args = {
            "evaluate",
            "--questions",
            "corpus/questions/summit.yaml",
            "--mode",
            "quotes",
            "--gate",
            gate.toString(),
            "--out",
            folder.resolve("out").toString()
        };
        String[] all = java.util.Arrays.copyOf(args, args.length + options.length);
        System.arraycopy(options, 0, all, args.length, options.length);
        return bot.run(all);
    }

    @Test
    void theAnswersKeepTheLimitsOfTheProject() {
        CommandRun run = evaluate(Path.of("config/evaluation/summit-quotes.yaml"));

        assertThat(run.out()).endsWith("Gate: kept.\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void aLimitThatIsNotKeptEndsWithStatusOne() throws IOException {
        Path gate = Files.writeString(folder.resolve("gate.yaml"), "limits: {passed: {max: 0.1}}");

        CommandRun run = evaluate(gate, "--limit", "2");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).endsWith("Gate: not kept: passed is 100.0 %, allowed is at most 10.0 %.\n");
    }
}
