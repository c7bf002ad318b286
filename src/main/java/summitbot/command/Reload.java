package summitbot.command;

import java.util.List;

/**
 * What came of reading the files again.
 *
 * @param outcome whether what was read is in use now
 * @param lines what changed, what waits for a restart, or what is wrong; one sentence each
 */
record Reload(Outcome outcome, List<String> lines) {
    /** Whether what was read is in use. */
    enum Outcome {
        /** It says the same as before. */
        UNCHANGED,
        /** It is in use. */
        DONE,
        /** It has mistakes; what was there before stays in use. */
        REFUSED
    }

    /** Returns it for people who read a terminal. */
    String text() {
        return switch (outcome) {
            case UNCHANGED -> "Nothing has changed.";
            case DONE -> "Read again: " + String.join("\n", lines);
            case REFUSED ->
                "The changed files have mistakes; what was read before stays in use.\n" + String.join("\n", lines);
        };
    }
}
