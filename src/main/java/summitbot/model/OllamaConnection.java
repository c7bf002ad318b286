package summitbot.model;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Builder;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one Ollama server. They never go through a proxy. Safe for concurrent use; its threads are daemons and end with
 * {@link #close()}.
 */
final class OllamaConnection implements AutoCloseable {
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final OllamaAddress address;
    private final Duration connectTimeout;
    private final ExecutorService workers =
            Executors.newCachedThreadPool(task -> daemon(task, "ollama-reader-" + THREADS.incrementAndGet()));
    private volatile boolean closed;
    private @Nullable HttpClient client;

    OllamaConnection(OllamaAddress address, Duration connectTimeout) {
        this.address = address;
        this.connectTimeout = connectTimeout;
    }

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    OllamaAddress address() {
        return address;
    }

    boolean closed() {
        return closed;
    }

    /**
     * Connects and hangs up. Where nothing listens this costs a fraction of a millisecond, while the first use of the HTTP client
     * costs about 150 ms for its classes and certificates.
     *
     * @throws IOException when nothing answers
     */
    void reach() throws IOException {
        reach(connectTimeout);
    }

    /** Connects and hangs up, as above, within a time. */
    void reach(Duration timeout) throws IOException {
        try (Socket socket = new Socket()) {
            // URI keeps the brackets of an IPv6 address, InetAddress accepts them.
            InetAddress host = InetAddress.getByName(address.uri().getHost());
            socket.connect(new InetSocketAddress(host, address.port()), (int) timeout.toMillis());
        }
    }

    /** Returns an exchange for one request, see its constructor. */
    OllamaExchange exchange(Duration timeout, long maxBytes) {
        return new OllamaExchange(client(), workers, timeout, maxBytes);
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
