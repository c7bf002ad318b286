package summitbot.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTableTest {
    private static final GrowthTable TABLE = new GrowthTable(
            "articles",
            List.of(5, 1_000),
            List.of(
                    new GrowthRow("search, ms", List.of(0.1234, 12_345.6), "memory"),
                    new GrowthRow("start, s", List.of(Double.NaN, 2.0), "")));

    @Test
    void printsMarkdownWithThreeDigits() {
        assertThat(TABLE.lines())
                .containsExactly(
                        "| articles | 5 | 1,000 | bounded by |",
                        "| --- | --- | --- | --- |",
                        "| search, ms | 0.123 | 12,346 | memory |",
                        "| start, s | – | 2 |  |");
    }

    @Test
    void writesWhatWasNotMeasuredAsNull() {
        assertThat(TABLE.json())
                .hasToString("{\"articles\":[5,1000],\"measures\":["
                        + "{\"measure\":\"search, ms\",\"figures\":[0.1234,12345.6],\"bound\":\"memory\"},"
                        + "{\"measure\":\"start, s\",\"figures\":[null,2.0],\"bound\":\"\"}]}");
    }
}
