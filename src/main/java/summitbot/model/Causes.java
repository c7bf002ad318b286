package summitbot.model;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;

/** Looks for what is behind a failure, however deep libraries have wrapped it. */
public final class Causes {
    /** A cause may be its own cause. */
    private static final int MAX_DEPTH = 20;

    private Causes() {}

    /** Returns the first of this kind: the failure itself, its cause, and so on; empty when there is none. */
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_DEPTH; depth++) {
            if (kind.isInstance(each)) {
                return Optional.of(kind.cast(each));
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    /** Returns in a few words why nothing answers at an address, empty when the failure is another one. */
    public static Optional<String> whyUnreachable(Throwable failure) {
        if (find(failure, UnresolvedAddressException.class).isPresent()
                || find(failure, UnknownHostException.class).isPresent()) {
            return Optional.of("unknown host");
        }
        if (find(failure, HttpConnectTimeoutException.class).isPresent()
                || find(failure, SocketTimeoutException.class).isPresent()) {
            return Optional.of("no connection in time");
        }
        if (find(failure, NoRouteToHostException.class).isPresent()) {
            return Optional.of("no route to the host");
        }
        return find(failure, ConnectException.class).map(e -> "connection refused");
    }
}
