package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.benchmark.growth.GrowthBenchmark;
import summitbot.benchmark.growth.GrowthOptions;
import summitbot.benchmark.growth.GrowthRow;
import summitbot.benchmark.growth.GrowthTable;
import summitbot.benchmark.growth.VectorGrowth;
import summitbot.config.SettingsReader;
import summitbot.storage.DataFolder;

/** Everything at the smallest size: whether it runs and counts right, not how fast. */
class GrowthIT {
    @Test
    void measuresEachStepAtEachSize(@TempDir Path folder) {
        Folders folders =
                new Folders(new DataFolder(folder), folder.resolve("config"), folder.resolve("prompts"), folder);
        GrowthOptions options = new GrowthOptions(List.of(3, 6), 3, List.of(), Duration.ofMillis(50));
        List<String> progress = new ArrayList<>();

        GrowthTable table = new GrowthBenchmark(
                        options,
                        SettingsReader.defaults(),
                        new GrowthBots(folders, SystemSurroundings.get(), Optional.empty()),
                        progress::add)
                .run();

        Map<String, List<Double>> figures = new HashMap<>();
        for (GrowthRow row : table.rows()) {
            figures.put(row.measure(), row.figures());
        }
        assertThat(figures.get("passages")).containsExactly(6.0, 12.0);
        assertThat(figures.get("ingest, characters/s, bot (target: 1.4 times stock)")
                        .get(0))
                .isPositive();
        assertThat(figures.get("ingest, characters/s, bot (target: 1.4 times stock)")
                        .get(1))
                .isNaN();
        assertThat(figures.get("share of these that the model worded")).allMatch(share -> share > 0);
        assertThat(figures.get("start of a process to its first answer, s")).allMatch(seconds -> seconds.isNaN());
        assertThat(figures)
                .allSatisfy((measure, values) ->
                        assertThat(values).hasSize(2).allMatch(figure -> figure.isNaN() || figure >= 0));
        assertThat(progress).hasSize(2);
    }

    @Test
    void bothStoresFindTheSameVectors() {
        GrowthTable table = VectorGrowth.run(List.of(2_500), line -> {});

        assertThat(table.rows())
                .filteredOn(row -> row.measure().startsWith("share"))
                .extracting(GrowthRow::figures)
                .containsExactly(List.of(1.0));
    }

    @Test
    void refusesNumbersThatMakeNoSense(@TempDir Path folder) {
        CommandRun run = CommandRun.in(folder).run("bench", "--growth", "--vectors", "5");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--vectors needs whole numbers from 10 on.\n");
    }
}
