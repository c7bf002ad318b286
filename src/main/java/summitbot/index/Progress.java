package summitbot.index;

/** Hears how far a long run is. Called by the thread that waits for the run. */
@FunctionalInterface
public interface Progress {
    /** Says nothing. */
    Progress NONE = (done, total) -> {};

    /**
     * Tells that one more is done.
     *
     * @param done how many are done, 0 to total
     * @param total how many there are, at least 1
     */
    void update(int done, int total);
}
