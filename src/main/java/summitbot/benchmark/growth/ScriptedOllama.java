package summitbot.benchmark.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays an Ollama whose model takes no time: it cites the first sentence of the evidence in that sentence's own words. What an answer
 * takes with it is what the bot adds to a model.
 */
final class ScriptedOllama implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIRST_EVIDENCE = Pattern.compile("^\\[1] \\([^\\n]*?\\) (.*)$", Pattern.MULTILINE);
    private static final String DIGEST = "0123456789abcdef0123456789abcdef";

    static {
        // Unless told, the JDK's server waits with the rest of an answer until the first part was acknowledged, 40 ms
        // each
        // time; Ollama does not. It reads this when a process makes its first server.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final String model;

    private ScriptedOllama(HttpServer server, String model) {
        this.server = server;
        this.model = model;
    }

    /** Begins to listen on the loopback, with a model of this name. */
    static ScriptedOllama start(String model) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedOllama ollama = new ScriptedOllama(server, model);
            server.createContext("/", ollama::handle);
            server.setExecutor(ollama.threads);
            server.start();
            return ollama;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            String path = exchange.getRequestURI().getPath();
            byte[] reply = reply(path, request).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(reply);
            }
        }
    }

    private String reply(String path, JsonNode request) {
        ObjectNode reply = JSON.createObjectNode();
        switch (path) {
            case "/api/version" -> reply.put("version", "0.9.6");
            case "/api/tags" ->
                reply.putArray("models").addObject().put("name", model).put("digest", DIGEST);
            case "/api/show" -> {
                reply.putArray("capabilities").add("completion");
                reply.putObject("model_info")
                        .put("general.architecture", "none")
                        .put("none.context_length", 32_768);
            }
            default -> {
                reply.put("model", model);
                reply.putObject("message").put("role", "assistant").put("content", content(request));
                reply.put("done", true)
                        .put("done_reason", "stop")
                        .put("prompt_eval_count", 40)
                        .put("eval_count", 9);
            }
        }
        return reply + "\n";
    }

    private static String content(JsonNode request) {
        for (JsonNode message : request.path("messages")) {
            Matcher first = FIRST_EVIDENCE.matcher(message.path("content").asText());
            if (first.find()) {
                ObjectNode draft = JSON.createObjectNode().put("verdict", "answered");
                ObjectNode statement = draft.putArray("statements").addObject();
                statement.putArray("ids").add(1);
                statement.put("text", first.group(1).replaceAll("[\"“”]", ""));
                return draft.toString();
            }
        }
        return "{}";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
