package summitbot.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays a server of models, of any kind, that never ends a reply, and tells when the other side has hung up, which WireMock cannot. */
public final class EndlessServer implements AutoCloseable {
    private static final String PIECE =
            "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"word \"},\"done\":false}\n";
    private static final String EVENT =
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"word \"},\"finish_reason\":null}]}\n\n";

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final ServerSocket server;
    private final String piece;

    private EndlessServer(String piece) throws IOException {
        this.piece = piece;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(this::accept);
    }

    /** Writes words for ever, as Ollama does. */
    public static EndlessServer writing() throws IOException {
        return new EndlessServer(PIECE);
    }

    /** Writes words for ever, as servers of OpenAI's API do. */
    public static EndlessServer writingEvents() throws IOException {
        return new EndlessServer(EVENT);
    }

    /** Writes one line for ever. */
    public static EndlessServer writingOneLine() throws IOException {
        return new EndlessServer("x".repeat(1_000));
    }

    /** Takes a question and says nothing, as while a model is loaded. */
    public static EndlessServer silent() throws IOException {
        return new EndlessServer("");
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Returns whether a question has come. */
    public boolean wasAsked() {
        return asked.getCount() == 0;
    }

    /** Waits until the other side has closed the connection of a question. */
    public boolean wasHungUpOn() throws InterruptedException {
        return hungUp.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() throws IOException {
        while (true) {
            Socket socket = server.accept();
            inBackground(() -> serve(socket));
        }
    }

    private void serve(Socket socket) throws IOException {
        try (socket;
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            byte[] request = new byte[65_536];
            String head = new String(request, 0, Math.max(0, in.read(request)), StandardCharsets.US_ASCII);
            if (!head.matches("(?s)POST \\S+/chat[ /].*")) {
                write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }
            asked.countDown();
            try {
                answer(in, out);
            } finally {
                hungUp.countDown();
            }
        }
    }

    /** Returns or fails when the other side has hung up. */
    private void answer(InputStream in, OutputStream out) throws IOException {
        if (piece.isEmpty()) {
            in.transferTo(OutputStream.nullOutputStream());
            return;
        }
        write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .formatted(piece.startsWith("data:") ? "text/event-stream" : "application/x-ndjson"));
        while (true) {
            write(out, Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n");
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The other side hung up, or the test is over.
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
