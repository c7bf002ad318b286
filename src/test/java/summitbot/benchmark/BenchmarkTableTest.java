package summitbot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.benchmark.BenchmarkRow.Better;
import summitbot.benchmark.BenchmarkRow.Target;

class BenchmarkTableTest {
    @Test
    void showsBothFiguresTheirRatioAndTheTarget() {
        List<String> lines = BenchmarkTable.lines(List.of(
                new BenchmarkRow("speed", "characters/s", 10_000, 15_000, Better.LARGER, new Target(1.4, true), ""),
                new BenchmarkRow("time", "s", 7.7, 0.5, Better.SMALLER, new Target(25, true), "warm"),
                new BenchmarkRow("Hits@1", "", 0.62, 0.81, Better.LARGER, new Target(0.8, false), ""),
                new BenchmarkRow("start", "s", Double.NaN, 1.7, Better.SMALLER, new Target(1.6, false), "")));

        assertThat(lines)
                .containsExactly(
                        "| measure | stock Easy RAG | this bot | better by | target |",
                        "| --- | --- | --- | --- | --- |",
                        "| speed | 10,000 characters/s | 15,000 characters/s | 1.5 × | ≥ 1.4 ×: reached |",
                        "| time (warm) | 7.7 s | 0.500 s | 15 × | ≥ 25 ×: missed |",
                        "| Hits@1 | 0.620 | 0.810 | 1.3 × | ≥ 0.800: reached |",
                        "| start | – | 1.7 s | – | ≤ 1.6 s: missed |");
    }

    @Test
    void writesWhatWasNotMeasuredAsNull() {
        BenchmarkRow start =
                new BenchmarkRow("start", "s", Double.NaN, 1.5, Better.SMALLER, new Target(1.6, false), "warm");

        assertThat(BenchmarkTable.json(List.of(start)))
                .hasToString(
                        "{\"measures\":[{\"measure\":\"start\",\"unit\":\"s\",\"stock\":null,\"bot\":1.5,\"ratio\":null,"
                                + "\"target\":1.6,\"targetIsRatio\":false,\"reached\":true,\"note\":\"warm\"}]}");
    }

    @Test
    void aRatioAboveOneIsBetterWhicheverWayTheMeasureGoes() {
        assertThat(new BenchmarkRow("a", "s", 4, 2, Better.SMALLER, new Target(1, false), "").ratio())
                .isEqualTo(2);
        assertThat(new BenchmarkRow("a", "s", 2, 4, Better.LARGER, new Target(1, false), "").ratio())
                .isEqualTo(2);
        assertThat(new BenchmarkRow("a", "s", 4, 2, Better.SMALLER, new Target(1, false), "").reached())
                .isFalse();
    }

    @Test
    void ninetyFiveOfAHundredDoNotExceedThe95thPercentile() {
        double[] values = new double[100];
        for (int i = 0; i < 100; i++) {
            values[i] = 100 - i;
        }

        assertThat(Timing.p95(values)).isEqualTo(95);
        assertThat(Timing.p95(new double[] {7})).isEqualTo(7);
    }
}
