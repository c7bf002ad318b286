package summitbot.benchmark;

/**
 * One measure of both in the same run.
 *
 * @param measure what is measured
 * @param unit unit of both figures; empty for a share of questions
 * @param stock stock Easy RAG; not a number where it has nothing of the kind
 * @param bot this bot
 * @param better whether larger or smaller is better
 * @param target what the bot is built to reach
 * @param note what else happened, as a comparison that failed; may be empty
 */
public record BenchmarkRow(
        String measure, String unit, double stock, double bot, Better better, Target target, String note) {

    /** Which of two figures is better. */
    public enum Better {
        LARGER,
        SMALLER
    }

    /**
     * A limit for the bot's figure.
     *
     * @param limit the least that is enough, or the most where smaller is better
     * @param asRatio whether the limit is for {@link BenchmarkRow#ratio} rather than for the figure itself
     */
    public record Target(double limit, boolean asRatio) {}

    /** How many times better the bot is than stock: above 1 is better, whichever way the measure goes. */
    public double ratio() {
        return better == Better.LARGER ? bot / stock : stock / bot;
    }

    /** Whether the target is reached. */
    public boolean reached() {
        if (target.asRatio) {
            return ratio() >= target.limit;
        }
        return better == Better.LARGER ? bot >= target.limit : bot <= target.limit;
    }
}
