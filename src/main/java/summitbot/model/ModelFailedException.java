package summitbot.model;

import java.io.Serial;

/** The model gave no usable reply. Answers fall back to quotes; the message is one plain line for the log and {@code doctor}. */
public final class ModelFailedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why there is no reply. */
    public enum Reason {
        /** Nothing answers at the address, or the circuit is open. */
        UNREACHABLE,
        /** The server does not have the model. */
        MODEL_MISSING,
        /** No complete reply in time. */
        TIMEOUT,
        /** The request was cancelled. */
        CANCELLED,
        /** The server answered with an error or with nothing. */
        BROKEN_REPLY
    }

    private final Reason reason;

    public ModelFailedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public ModelFailedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Returns why there is no reply. */
    public Reason reason() {
        return reason;
    }
}
