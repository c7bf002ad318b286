package summitbot.logging;

import java.util.Locale;

/** How the lines of the log look. One format holds for the whole process. */
public enum LogFormat {
    /** Time of day, level, class, request and message; stack traces below it where they are wanted. */
    TEXT,
    /** One JSON object a line, whatever it holds. */
    JSON;

    private static volatile LogFormat inUse = TEXT;

    /**
     * Returns the format that a setting names.
     *
     * @param name {@code text} or {@code json}
     */
    public static LogFormat named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** From now on every line looks like this. */
    public void use() {
        inUse = this;
    }

    /** Returns the format in use, {@link #TEXT} at the start. */
    public static LogFormat inUse() {
        return inUse;
    }
}
