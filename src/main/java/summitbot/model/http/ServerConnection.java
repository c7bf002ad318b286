package summitbot.model.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Builder;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import summitbot.model.ServerAddress;
import summitbot.threads.DaemonThreads;

/**
 * The connections to one server. They never go through a proxy. Safe for concurrent use; its threads are daemons and end with
 * {@link #close()}.
 */
public final class ServerConnection implements AutoCloseable {
    private static final ThreadFactory READERS = DaemonThreads.numbered("model-reader");

    private final ServerAddress address;
    private final Duration connectTimeout;
    private final ExecutorService workers = Executors.newCachedThreadPool(READERS);
    private volatile boolean closed;
    private @Nullable HttpClient client;

    /** Does not touch the network. */
    public ServerConnection(ServerAddress address, Duration connectTimeout) {
        this.address = address;
        this.connectTimeout = connectTimeout;
    }

    /** Returns where it connects to. */
    public ServerAddress address() {
        return address;
    }

    /** Returns whether it was closed. */
    public boolean closed() {
        return closed;
    }

    /**
     * Connects and hangs up. Where nothing listens this costs a fraction of a millisecond, while the first use of the HTTP client
     * costs about 150 ms for its classes and certificates.
     *
     * @throws IOException when nothing answers
     */
    public void reach() throws IOException {
        reach(connectTimeout);
    }

    /**
     * Connects and hangs up, as above, within a time.
     *
     * @throws IOException when nothing answers
     */
    public void reach(Duration timeout) throws IOException {
        try (Socket socket = new Socket()) {
            // URI keeps the brackets of an IPv6 address, InetAddress accepts them.
            InetAddress host = InetAddress.getByName(address.uri().getHost());
            socket.connect(new InetSocketAddress(host, address.port()), (int) timeout.toMillis());
        }
    }

    /**
     * Returns an exchange for one request.
     *
     * @param timeout of a request that is not streamed, for the whole of it; a streamed one is stopped by its caller
     * @param maxBytes how much of a reply is read
     */
    public Exchange exchange(Duration timeout, long maxBytes) {
        return new Exchange(client(), workers, timeout, maxBytes);
    }

    /** Ends all requests and threads. */
    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(connectTimeout)
                    .version(HttpClient.Version.HTTP_1_1)
                    .proxy(Builder.NO_PROXY)
                    .build();
        }
        return client;
    }
}
