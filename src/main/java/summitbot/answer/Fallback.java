package summitbot.answer;

import summitbot.model.ModelFailedException;

/** Why quotes answer although the language model was wanted. */
public enum Fallback {
    /** The model is known to be down, or could not be reached. */
    UNAVAILABLE,
    /** The server does not have the model. */
    MODEL_MISSING,
    /** More questions wait for the model than may. */
    QUEUE_FULL,
    /** No reply in time. */
    TIMEOUT,
    /** The person, or the end of the program, stopped it. */
    CANCELLED,
    /** The server answered with an error or with nothing. */
    BROKEN_REPLY,
    /** The question and its evidence do not fit into the model's context. */
    TOO_LONG,
    /** The reply does not keep to the schema, or was cut short. */
    UNREADABLE,
    /** No statement of the reply passed the verification. */
    UNVERIFIED,
    /** The reply cites nothing that the ranking finds likely. */
    DISAGREES,
    /** The model found no answer where the ranking is sure of one. */
    NOT_ANSWERED;

    static Fallback of(ModelFailedException.Reason reason) {
        return switch (reason) {
            case UNREACHABLE -> UNAVAILABLE;
            case MODEL_MISSING -> MODEL_MISSING;
            case TIMEOUT -> TIMEOUT;
            case CANCELLED -> CANCELLED;
            case BROKEN_REPLY -> BROKEN_REPLY;
        };
    }
}
