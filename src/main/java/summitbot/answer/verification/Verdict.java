package summitbot.answer.verification;

import java.util.List;

/**
 * The outcome of a verification.
 *
 * @param objections what speaks against showing the statement; none when it may be shown
 */
public record Verdict(List<Objection> objections) {
    public Verdict {
        objections = List.copyOf(objections);
    }

    /** Whether the statement may be shown. */
    public boolean passed() {
        return objections.isEmpty();
    }
}
