package summitbot.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.InvalidInputException;
import summitbot.threads.DaemonThreads;

/**
 * Serves {@code /metrics} in the text format of Prometheus, {@code /health} while the process works, and {@code /ready} with status 200
 * while questions can be taken and 503 while they cannot; its JSON names each part. Reading changes nothing.
 */
public final class MonitoringServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MonitoringServer.class);
    private static final int THREADS = 4;
    private static final int BACKLOG = 16;
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON = "application/json";

    private final Supplier<String> metrics;
    private final Readiness readiness;
    private final HttpServer server;
    private final ExecutorService threads;

    private record Answer(int status, String type, String body) {}

    /**
     * Listens from now on.
     *
     * @param port 0 for any that is free
     * @param metrics the figures of now
     * @throws InvalidInputException when the address cannot be listened on
     */
    public MonitoringServer(String host, int port, Supplier<String> metrics, Readiness readiness) {
        this.metrics = metrics;
        this.readiness = readiness;
        this.threads = Executors.newFixedThreadPool(THREADS, DaemonThreads.numbered("monitoring"));
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
        } catch (IOException | RuntimeException e) {
            threads.shutdownNow();
            throw new InvalidInputException("config/bot.yaml: monitoring.host " + host + " and monitoring.port " + port
                    + " cannot be listened on (" + e.getMessage()
                    + "); name a free port of this machine, or 0 for none.");
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Returns the port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        } catch (RuntimeException e) {
            LOG.warn("A request for figures failed: {}", e.toString(), e);
        }
    }

    private Answer answer(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD")) {
            return new Answer(405, TEXT, "Only GET is served here.\n");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/metrics" -> new Answer(200, TEXT, metrics.get());
            case "/health" -> new Answer(200, JSON, "{\"status\":\"up\"}\n");
            case "/ready" -> {
                Readiness.Report report = readiness.look();
                yield new Answer(report.ready() ? 200 : 503, JSON, report.json() + "\n");
            }
            default -> new Answer(404, TEXT, "Served are /metrics, /health and /ready.\n");
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
