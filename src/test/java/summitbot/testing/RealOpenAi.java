package summitbot.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * The real server of OpenAI's API, as that of llama.cpp, at {@code SUMMIT_BOT_TEST_OPENAI_URL}, which ends in {@code /v1}; its model {@code
 * SUMMIT_BOT_TEST_OPENAI_MODEL} and, where it wants one, the key {@code SUMMIT_BOT_TEST_OPENAI_KEY}.
 */
public final class RealOpenAi {
    private static final String URL = "SUMMIT_BOT_TEST_OPENAI_URL";
    private static final String DEFAULT_MODEL = "smollm2:135m";

    private RealOpenAi() {}

    /** Returns where it is; only where nothing is missing. */
    public static URI address() {
        return URI.create(variable(URL).orElseThrow());
    }

    /** Returns the name of the model to test with. */
    public static String model() {
        return variable("SUMMIT_BOT_TEST_OPENAI_MODEL").orElse(DEFAULT_MODEL);
    }

    /** Returns the key, empty where it wants none. */
    public static Optional<String> key() {
        return variable("SUMMIT_BOT_TEST_OPENAI_KEY");
    }

    /** Returns what tests lack here, in a sentence; empty when they can run. */
    static Optional<String> whatIsMissing() {
        return Found.MISSING;
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    /** Looked for once. */
    private static final class Found {
        static final Optional<String> MISSING = look();

        private static Optional<String> look() {
            Optional<String> named = variable(URL);
            if (named.isEmpty()) {
                return Optional.of(URL + " is not set.");
            }
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(named.get() + "/models"))
                        .timeout(Duration.ofSeconds(20));
                key().ifPresent(value -> request.header("Authorization", "Bearer " + value));
                String models = HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.ofString())
                        .body();
                return models.contains('"' + model() + '"')
                        ? Optional.empty()
                        : Optional.of("the one at %s has no model %s.".formatted(named.get(), model()));
            } catch (IOException e) {
                return Optional.of("nothing answers at %s.".formatted(named.get()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
