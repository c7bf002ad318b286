package summitbot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import summitbot.config.SettingsReader;
import summitbot.failure.InvalidInputException;
import summitbot.testing.SampleCorpus;

/** Everything at the smallest size: whether it runs and counts right, not how fast. */
class BenchmarkIT {
    private static final Path SQUAD = Path.of("src/test/resources/summitbot/benchmark/squad/lighthouse.json");

    @Test
    void measuresBothInOneRun() {
        List<String> progress = new ArrayList<>();

        List<BenchmarkRow> rows = Benchmark.run(options(Optional.of(SQUAD)), progress::add);

        assertThat(rows).hasSize(7).allSatisfy(row -> {
            assertThat(row.stock()).isPositive();
            assertThat(row.bot()).isPositive();
        });
        assertThat(rows.get(1).note()).startsWith("0 embeddings");
        assertThat(rows.get(2).note()).isEqualTo("the same results");
        assertThat(rows.get(4).bot()).isEqualTo(1);
        assertThat(progress).isNotEmpty();
    }

    @Test
    void aMissingSquadFileIsReportedByName() {
        BenchmarkOptions options = options(Optional.of(Path.of("nowhere.json")));

        assertThatThrownBy(() -> Benchmark.run(options, line -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nowhere.json");
    }

    private static BenchmarkOptions options(Optional<Path> squad) {
        return new BenchmarkOptions(SampleCorpus.corpus(), SettingsReader.defaults(), squad, 10, 50, 50);
    }
}
