package summitbot.benchmark.growth;

import java.util.List;

/**
 * How one figure grows.
 *
 * @param measure what is measured, with its unit
 * @param figures one a size; not a number where it was not measured
 * @param bound what bounds it; may be empty
 */
public record GrowthRow(String measure, List<Double> figures, String bound) {
    public GrowthRow {
        figures = List.copyOf(figures);
    }
}
