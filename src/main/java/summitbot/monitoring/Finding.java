package summitbot.monitoring;

/**
 * How a part of the bot was found.
 *
 * @param state whether questions can be taken as far as this part goes
 * @param detail one line for people, without secrets
 */
public record Finding(State state, String detail) {
    /** Whether questions can be taken. */
    public enum State {
        /** Works. */
        UP,
        /** Does not do all it should; questions are answered all the same. */
        DEGRADED,
        /** Keeps the bot from taking questions. */
        DOWN
    }

    public static Finding up(String detail) {
        return new Finding(State.UP, detail);
    }

    public static Finding degraded(String detail) {
        return new Finding(State.DEGRADED, detail);
    }

    public static Finding down(String detail) {
        return new Finding(State.DOWN, detail);
    }
}
