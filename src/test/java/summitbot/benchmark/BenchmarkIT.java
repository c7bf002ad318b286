package summitbot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.config.SettingsReader;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.testing.SampleCorpus;

/** Everything at the smallest size: whether it runs and counts right, not how fast. */
class BenchmarkIT {
    private static final Path SQUAD = Path.of("src/test/resources/summitbot/benchmark/squad/lighthouse.json");

    @Test
    void measuresBothInOneRun() {
        List<String> progress = new ArrayList<>();

        List<BenchmarkRow> rows = Benchmark.run(options(Optional.of(SQUAD)), progress::add);

        assertThat(rows).hasSize(9).allSatisfy(row -> {
            assertThat(row.stock()).isPositive();
            assertThat(row.bot()).isPositive();
        });
        assertThat(rows.get(1).note()).startsWith("0 embeddings");
        assertThat(rows.get(2).note()).isEqualTo("the same results");
        assertThat(rows.get(6).bot()).isEqualTo(1);
        assertThat(progress).anyMatch(line -> line.startsWith("start and memory: left out"));
    }

    @Test
    void measuresStartAndMemoryOfTheJar(@TempDir Path folder) {
        Program program = new Program(Path.of("target/summit-bot.jar"), List.of("--corpus", "corpus"));
        List<String> progress = new ArrayList<>();

        List<BenchmarkRow> rows =
                new StartBenchmark(program, options(Optional.empty()), folder, progress::add, 1).run();

        assertThat(rows).extracting(BenchmarkRow::bot).allMatch(figure -> figure > 0);
        assertThat(rows).extracting(BenchmarkRow::measure).first().isEqualTo("--help");
        boolean told = rows.stream().anyMatch(row -> row.unit().equals("MB"));
        assertThat(told).isNotEqualTo(progress.toString().contains("memory: left out"));
    }

    @Test
    void aProgramThatCannotStartIsReportedByName(@TempDir Path folder) {
        Program program = new Program(Path.of("nowhere.jar"), List.of());

        assertThatThrownBy(() -> new StartBenchmark(program, options(Optional.empty()), folder, line -> {}, 1).run())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("nowhere.jar");
    }

    @Test
    void aMissingSquadFileIsReportedByName() {
        BenchmarkOptions options = options(Optional.of(Path.of("nowhere.json")));

        assertThatThrownBy(() -> Benchmark.run(options, line -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nowhere.json");
    }

    private static BenchmarkOptions options(Optional<Path> squad) {
        return new BenchmarkOptions(
                SampleCorpus.corpus(),
                SettingsReader.defaults(),
                squad,
                10,
                List.of("Who accompanied Vessen?", "How long did the talks last?"),
                question -> {},
                Optional.empty(),
                50,
                50);
    }
}
