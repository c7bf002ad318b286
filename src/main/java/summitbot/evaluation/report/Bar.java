package summitbot.evaluation.report;

import java.util.Locale;
import java.util.Optional;

/**
 * A share of a group as a bar of 100 units.
 *
 * @param name of the group
 * @param count how many
 * @param total of how many, at least 1
 * @param low lower end of the confidence interval, 0 to 1
 * @param high upper end; both empty where there are too few
 */
public record Bar(String name, long count, int total, Optional<Double> low, Optional<Double> high) {
    /** The share in percent, whole. */
    public String percent() {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * count / total);
    }

    /** Length of the bar. */
    public String width() {
        return units((double) count / total);
    }

    /** Whether there is an interval worth a line. */
    public boolean hasInterval() {
        return low.isPresent() && high.isPresent() && high.get() > low.get();
    }

    /** Where the interval begins. */
    public String lowEnd() {
        return units(low.orElse(0.0));
    }

    /** Where the interval ends. */
    public String highEnd() {
        return units(high.orElse(0.0));
    }

    private static String units(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }
}
