package summitbot.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The real Ollama that {@code OLLAMA_BASE_URL} names, and its model {@code SUMMIT_BOT_TEST_MODEL}. */
public final class RealOllama {
    private static final String DEFAULT_MODEL = "smollm2:135m";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RealOllama() {}

    /** Returns where it is; only where nothing is missing. */
    public static URI address() {
        return URI.create(System.getenv("OLLAMA_BASE_URL"));
    }

    /** Returns the name of the model to test with. */
    public static String model() {
        String name = System.getenv("SUMMIT_BOT_TEST_MODEL");
        return name == null || name.isBlank() ? DEFAULT_MODEL : name;
    }

    /** Returns what tests lack here, in a sentence; empty when they can run. */
    static Optional<String> whatIsMissing() {
        return Found.MISSING;
    }

    /** Returns whether the model is in memory. */
    public static boolean isLoaded() {
        for (JsonNode loaded : get("/api/ps").path("models")) {
            if (loaded.path("name").asText().equals(model())) {
                return true;
            }
        }
        return false;
    }

    /** Takes the model out of memory and returns when it is out. */
    public static void unload() {
        post("/api/generate", Map.of("model", model(), "keep_alive", 0));
        if (!Eventually.holds(() -> !isLoaded())) {
            throw new IllegalStateException("Ollama keeps " + model() + " loaded");
        }
    }

    /** Sends a request as it is and returns the reply. */
    public static JsonNode post(String path, Map<String, ?> body) {
        try {
            return send(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode get(String path) {
        return send(request(path).GET());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    HTTP.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Looked for once. */
    private static final class Found {
        static final Optional<String> MISSING = look();

        private static Optional<String> look() {
            String named = System.getenv("OLLAMA_BASE_URL");
            if (named == null || named.isBlank()) {
                return Optional.of("OLLAMA_BASE_URL is not set.");
            }
            try {
                JsonNode card = post("/api/show", Map.of("model", model()));
                return card.has("model_info")
                        ? Optional.empty()
                        : Optional.of("the one at %s has no model %s.".formatted(named, model()));
            } catch (IllegalStateException e) {
                return Optional.of("nothing answers at %s.".formatted(named));
            }
        }
    }
}
