package summitbot.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands connections on to a real server, so that a test can take it away as a killed process would, and bring it back. */
public final class Relay implements AutoCloseable {
    private final URI target;
    private final ServerSocket server;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private Relay(URI target, int port) {
        this.target = target;
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    public static Relay to(URI target) {
        return new Relay(target, 0);
    }

    /** Begins again where one was closed. */
    public Relay again() {
        return new Relay(target, server.getLocalPort());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Breaks all connections, and refuses new ones. */
    @Override
    public void close() {
        close(server);
        open.forEach(Relay::close);
    }

    private void accept() throws IOException {
        while (true) {
            Socket caller = server.accept();
            Socket called = new Socket(target.getHost(), target.getPort());
            open.add(caller);
            open.add(called);
            if (server.isClosed()) {
                close();
            }
            inBackground(() -> hand(caller, called));
            inBackground(() -> hand(called, caller));
        }
    }

    private static void hand(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One side hung up, or the test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** What may end with a broken connection. */
    private interface Work {
        void run() throws IOException;
    }
}
