package summitbot.telegram.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.threads.DaemonThreads;

/**
 * Takes updates that Telegram brings. A call without the secret is turned away, and 200 is answered only after the update was taken:
 * otherwise Telegram brings it again. Whoever begins a call and does not go on is put off after {@value #MAX_CALL_SECONDS} s, and until
 * then keeps one of many threads busy.
 */
public final class WebhookServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    /** One update with the longest texts stays far below. */
    private static final int MAX_BYTES = 1 << 20;

    /** Each waits for one call, most of the time. */
    private static final int THREADS = 64;

    private static final int MAX_CALL_SECONDS = 5;

    static {
        // Unless told, the JDK waits for ever for the rest of a call. It reads this when a process makes its first
        // server.
        String maxCall = "sun.net.httpserver.maxReqTime";
        if (System.getProperty(maxCall) == null) {
            System.setProperty(maxCall, Integer.toString(MAX_CALL_SECONDS));
        }
    }

    private static final int BACKLOG = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads;
    private final String path;
    private final byte[] secret;
    private final Consumer<List<JsonNode>> taker;

    /**
     * Starts listening.
     *
     * @param url the address that Telegram calls; only its path matters here
     * @param taker stores updates; what it throws makes Telegram bring them again
     * @throws InvalidInputException when the address to listen on cannot be used
     */
    public WebhookServer(String url, String host, int port, String secret, Consumer<List<JsonNode>> taker) {
        String named = URI.create(url).getPath();
        this.path = named == null || named.isEmpty() ? "/" : named;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.taker = taker;
        this.threads = Executors.newFixedThreadPool(THREADS, DaemonThreads.numbered("telegram-webhook"));
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
        } catch (IOException | RuntimeException e) {
            threads.shutdownNow();
            throw new InvalidInputException(
                    "config/bot.yaml: telegram.webhookHost " + host + " and telegram.webhookPort " + port
                            + " cannot be listened on (" + e.getMessage() + "); name a free port of this machine.");
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange), -1);
        }
    }

    private int status(HttpExchange exchange) throws IOException {
        String given = exchange.getRequestHeaders().getFirst(SECRET_HEADER);
        boolean known = given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret);
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return 404;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return 405;
        }
        if (!known) {
            return 401;
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            return 413;
        }
        return take(body);
    }

    private int take(byte[] body) throws IOException {
        JsonNode update;
        try {
            update = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return 400;
        }
        if (!update.path("update_id").isIntegralNumber()) {
            return 400;
        }
        try {
            taker.accept(List.of(update));
            return 200;
        } catch (UnavailableException e) {
            LOG.warn("An update was not taken: {}", e.getMessage());
            return 503;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
