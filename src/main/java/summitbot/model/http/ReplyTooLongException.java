package summitbot.model.http;

import java.io.IOException;
import java.io.Serial;

/** More was written than was asked for. */
public final class ReplyTooLongException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;
}
