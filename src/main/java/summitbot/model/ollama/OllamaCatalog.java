package summitbot.model.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.model.ollama.OllamaModel;
import dev.langchain4j.model.ollama.OllamaModelCard;
import dev.langchain4j.model.ollama.OllamaModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import summitbot.model.InstalledModel;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelJson;
import summitbot.model.ServerSoftware;
import summitbot.model.Thinking;
import summitbot.model.http.Exchange;
import summitbot.model.http.ServerConnection;
import summitbot.model.http.ServerFailures;

/** Asks an Ollama server what it is and what it has; costs a few milliseconds and no model is loaded. Safe for concurrent use. */
final class OllamaCatalog {
    /** A model card with its licence and template; the longest known are about 200 kB. */
    private static final long MAX_ANSWER_BYTES = 32L << 20;

    /** As many as {@code ollama list} prints of it. */
    private static final int DIGEST_CHARACTERS = 12;

    private static final ServerSoftware UNKNOWN = new ServerSoftware("Ollama", "of unknown version");

    private final ServerConnection connection;
    private final OllamaFailures failures;
    private final Duration timeout;

    /** @param timeout of each of the three requests */
    OllamaCatalog(ServerConnection connection, OllamaFailures failures, Duration timeout) {
        this.connection = connection;
        this.failures = failures;
        this.timeout = timeout;
    }

    /**
     * Returns the server with its version, also when it does not know that question: what counts is whether it can chat.
     *
     * @throws ModelFailedException when nothing answers
     */
    ServerSoftware software() {
        try {
            connection.reach();
            HttpRequest request = HttpRequest.builder()
                    .method(HttpMethod.GET)
                    .url(connection.address().toString(), "api/version")
                    .build();
            SuccessfulHttpResponse response = exchange().execute(request);
            String version = ModelJson.read(response.body()).path("version").asText(UNKNOWN.version());
            return new ServerSoftware("Ollama", failures.shown(version));
        } catch (JsonProcessingException e) {
            return UNKNOWN;
        } catch (IOException e) {
            throw failures.sort(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            if (ServerFailures.isOtherAnswer(e)) {
                return UNKNOWN;
            }
            throw failures.sort(e);
        }
    }

    /**
     * Returns what the server says about a model, as far as it says it.
     *
     * @param software what {@link #software()} returned
     * @throws ModelFailedException when the model is missing, or nothing answers any more
     */
    InstalledModel model(ServerSoftware software, String name) {
        try {
            OllamaModelCard card = models().modelCard(name).content();
            List<String> capabilities = card.getCapabilities() == null ? List.of() : card.getCapabilities();
            boolean canThink = capabilities.contains("thinking");
            return new InstalledModel(software, digest(name), contextLength(card), canThink, waysToAsk(canThink));
        } catch (RuntimeException e) {
            if (failures.isMissingModel(e)) {
                throw failures.missing(software.toString(), e);
            }
            if (ServerFailures.isOtherAnswer(e)) {
                return new InstalledModel(software, Optional.empty(), OptionalInt.empty(), false, waysToAsk(false));
            }
            throw failures.sort(e);
        }
    }

    /** Thoughts cost time and the bot shows none. */
    private static List<Thinking> waysToAsk(boolean canThink) {
        return canThink ? List.of(Thinking.OFF, Thinking.UNSET, Thinking.ON) : List.of(Thinking.UNSET, Thinking.OFF);
    }

    private Optional<String> digest(String name) {
        List<OllamaModel> installed = models().availableModels().content();
        return installed == null
                ? Optional.empty()
                : installed.stream()
                        .filter(model -> tagged(name).equals(tagged(model.getName())) && model.getDigest() != null)
                        .map(model -> model.getDigest().replace("sha256:", ""))
                        .map(digest -> digest.substring(0, Math.min(DIGEST_CHARACTERS, digest.length())))
                        .findFirst();
    }

    /** Ollama ignores case, and a name without a tag means the tag {@code latest}. */
    private static String tagged(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.indexOf(':', lower.lastIndexOf('/') + 1) < 0 ? lower + ":latest" : lower;
    }

    /** The key begins with the model's architecture: {@code llama.context_length}. */
    private static OptionalInt contextLength(OllamaModelCard card) {
        Map<String, Object> info = card.getModelInfo() == null ? Map.of() : card.getModelInfo();
        Object length = info.get(info.get("general.architecture") + ".context_length");
        return length instanceof Number number && number.intValue() > 0
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    private OllamaModels models() {
        return OllamaModels.builder()
                .baseUrl(connection.address().toString())
                .httpClientBuilder(exchange().asBuilder())
                .maxRetries(0)
                .build();
    }

    private Exchange exchange() {
        return connection.exchange(timeout, MAX_ANSWER_BYTES);
    }
}
