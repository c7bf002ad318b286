package summitbot.record;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person thinks of an answer.
 *
 * @param answer number of the recorded answer
 * @param person who it is, as the channel numbers people
 * @param verdict good or bad
 * @param reason why it is bad; empty where the person chose none, and for good answers
 * @param at when it was last changed
 */
public record Feedback(long answer, long person, Verdict verdict, Optional<Reason> reason, Instant at) {
    /** Good or bad. */
    public enum Verdict {
        GOOD,
        BAD
    }

    /** Why an answer is bad. */
    public enum Reason {
        WRONG_SOURCE,
        /** A quote does not fit the statement or the question. */
        MISFIT,
        NO_ANSWER,
        OTHER
    }
}
