package summitbot.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether the model is told to think before it replies. With {@link #OFF} some models ignore the requested format, without it others
 * return empty content, so it is tried out once ({@link ModelProbe}).
 */
public enum Thinking {
    /** Nothing is said about it; the model does as it is used to. */
    UNSET(null, "thinking left to the model"),
    /** The model is told not to think. */
    OFF(false, "thinking switched off"),
    /** The model is told to think. */
    ON(true, "thinking switched on");

    private final @Nullable Boolean flag;
    private final String words;

    Thinking(@Nullable Boolean flag, String words) {
        this.flag = flag;
        this.words = words;
    }

    /** Returns the value of Ollama's field {@code think}; null leaves it out. */
    @Nullable
    public Boolean flag() {
        return flag;
    }

    /** Returns it in words, for a status line. */
    String words() {
        return words;
    }
}
