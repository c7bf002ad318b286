package summitbot.failure;

import java.io.Serial;
import java.util.List;

/**
 * What a person gave (an argument, a question, an article, a prompt, a setting) cannot be used as it is. Commands end with exit
 * status 2. Trying again without changing the input does not help.
 */
public final class InvalidInputException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one line for a person: where, which value, what is allowed, what to do */
    public InvalidInputException(String message) {
        super(message);
    }

    /** As {@link #InvalidInputException(String)}, with the cause kept for the log. */
    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param problems one line each, at least one; the message is these lines */
    public InvalidInputException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
