package summitbot.evaluation;

import java.util.OptionalDouble;

/**
 * So much of so many. What is measured of one question is a ratio too, so that a sum over questions is the measure of them all.
 *
 * @param sum how many are so, or the sum of what is averaged
 * @param total of how many
 */
record Ratio(double sum, int total) {
    static final Ratio NONE = new Ratio(0, 0);

    /** One case that counts or does not. */
    static Ratio of(boolean counts) {
        return new Ratio(counts ? 1 : 0, 1);
    }

    /** One case with this value. */
    static Ratio of(double value) {
        return new Ratio(value, 1);
    }

    /** One case among those that matter, or none at all. */
    static Ratio where(boolean matters, boolean counts) {
        return matters ? of(counts) : NONE;
    }

    Ratio plus(Ratio other) {
        return new Ratio(sum + other.sum, total + other.total);
    }

    /** How many are so, for a share. */
    long count() {
        return Math.round(sum);
    }

    /** Returns the share, 0 to 1, or the mean; empty of nothing. */
    OptionalDouble rate() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / total);
    }
}
