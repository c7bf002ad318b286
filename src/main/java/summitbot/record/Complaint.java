package summitbot.record;

import java.util.List;

/**
 * An answer that may be wrong: people said so, or it was refused.
 *
 * @param answer what was asked and answered
 * @param bad how many 👎 it has
 * @param reasons the reasons given with them
 * @param shared whether what was asked may be passed on: the person who asked agreed, or it was asked on this machine's console
 * @param turnsShared whether the earlier turns may be, too: in a group others may have written them, so on the console only
 */
public record Complaint(
        RecordedAnswer answer, int bad, List<Feedback.Reason> reasons, boolean shared, boolean turnsShared) {
    public Complaint {
        reasons = List.copyOf(reasons);
    }
}
