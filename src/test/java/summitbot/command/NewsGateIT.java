package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented news that no weight was learned from, in quotes mode: quotes are true there too. */
class NewsGateIT {
    private static final Path NEWS = Path.of("src/test/resources/summitbot/news");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ferry", "dam"})
    void theAnswersKeepTheLimitsOfTheNews(String name) {
        Path news = NEWS.resolve(name);

        CommandRun run = CommandRun.in(folder.resolve("data"))
                .without("--corpus")
                .run(
                        "evaluate",
                        "--corpus",
                        news.toString(),
                        "--questions",
                        news.resolve("questions.yaml").toString(),
                        "--mode",
                        "quotes",
                        "--gate",
                        news.resolve("gate.yaml").toString(),
                        "--out",
                        folder.resolve("out").toString());

        assertThat(run.out()).endsWith("Gate: kept.\n");
        assertThat(run.status()).isZero();
    }
}
