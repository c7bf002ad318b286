package summitbot.failure;

import java.io.Serial;

/**
 * Something outside the bot (the data folder, the database, a server of models, Telegram) did not do its part. Commands end with exit status 1.
 * Trying again can help once the cause is gone.
 */
public final class UnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one line for a person: which part, what it did, what to do */
    public UnavailableException(String message) {
        super(message);
    }

    /** As {@link #UnavailableException(String)}, with the cause kept for the log. */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
