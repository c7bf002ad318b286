package summitbot.evaluation;

import java.util.OptionalDouble;

/**
 * So many of so many.
 *
 * @param count how many are so
 * @param total of how many
 */
record Ratio(int count, int total) {
    static final Ratio NONE = new Ratio(0, 0);

    /** One case that counts or does not. */
    static Ratio of(boolean counts) {
        return new Ratio(counts ? 1 : 0, 1);
    }

    /** One case among those that matter, or none at all. */
    static Ratio where(boolean matters, boolean counts) {
        return matters ? of(counts) : NONE;
    }

    Ratio plus(Ratio other) {
        return new Ratio(count + other.count, total + other.total);
    }

    /** Returns the share, 0 to 1; empty of nothing. */
    OptionalDouble rate() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / total);
    }
}
