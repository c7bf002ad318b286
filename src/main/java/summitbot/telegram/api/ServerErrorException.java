package summitbot.telegram.api;

import java.io.IOException;

/** The server answered with something that is not of the Bot API, as a proxy's page with status 502. Trying again may help. */
final class ServerErrorException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ServerErrorException(int status) {
        super("HTTP status " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
