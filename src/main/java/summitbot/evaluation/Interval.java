package summitbot.evaluation;

/**
 * A confidence interval of 95 %.
 *
 * @param low its lower end
 * @param high its upper end
 */
record Interval(double low, double high) {
    /** Whether all of it lies on one side of 0, so that a difference is more than chance. */
    boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
