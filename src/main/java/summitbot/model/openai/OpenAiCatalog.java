package summitbot.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import summitbot.model.Causes;
import summitbot.model.InstalledModel;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelJson;
import summitbot.model.ServerKind;
import summitbot.model.ServerSoftware;
import summitbot.model.Thinking;
import summitbot.model.http.ReplyTooLongException;
import summitbot.model.http.ServerConnection;

/** Asks a server of OpenAI's API what it is and what it has; costs a few milliseconds. Safe for concurrent use. */
final class OpenAiCatalog {
    /** A gateway may list hundreds of models, each in some hundred bytes; the properties of llama.cpp hold the template of the chat. */
    private static final long MAX_ANSWER_BYTES = 8L << 20;

    /** Whoever looks twice a second reads no long list for it; a short one is read to its end, which keeps the connection. */
    private static final long MAX_GREETING_BYTES = 16_384;

    /** What a gateway says that knows chatting and nothing else. */
    private static final Set<Integer> NOT_KNOWN = Set.of(404, 405, 501);

    private final ServerConnection connection;
    private final OpenAiPaths paths;
    private final Optional<OpenAiKey> key;
    private final OpenAiFailures failures;
    private final Duration timeout;

    /** @param timeout of each of the two requests */
    OpenAiCatalog(
            ServerConnection connection,
            OpenAiPaths paths,
            Optional<OpenAiKey> key,
            OpenAiFailures failures,
            Duration timeout) {
        this.connection = connection;
        this.paths = paths;
        this.key = key;
        this.failures = failures;
        this.timeout = timeout;
    }

    /**
     * Looks whether it is there. Any answer counts, a refusal too, and a long one is not read to its end.
     *
     * @throws ModelFailedException when nothing answers
     */
    void greet() {
        try {
            var unused = get(paths.api(), "models", MAX_GREETING_BYTES);
        } catch (RuntimeException e) {
            if (!hasAnswered(e)) {
                throw failures.sort(e);
            }
        }
    }

    private static boolean hasAnswered(Throwable failure) {
        return Causes.find(failure, HttpException.class).isPresent()
                || Causes.find(failure, ReplyTooLongException.class).isPresent();
    }

    /**
     * Returns what the server says about itself and a model, as far as it says it.
     *
     * @throws ModelFailedException when nothing answers, the key is refused, or the model is missing
     */
    InstalledModel model(String name) {
        JsonNode answer;
        try {
            connection.reach();
            answer = ModelJson.read(get(paths.api(), "models"));
        } catch (JsonProcessingException e) {
            throw failures.otherServer();
        } catch (IOException e) {
            throw failures.sort(e);
        } catch (RuntimeException e) {
            if (hasStatus(e, NOT_KNOWN)) {
                return unknown();
            }
            throw failures.sort(e);
        }
        JsonNode models = answer.path("data");
        // Null is how Ollama says that there are none.
        return models.isArray() || models.isNull() ? find(name, elements(models).toList()) : unknown();
    }

    private static boolean hasStatus(Throwable failure, Set<Integer> statuses) {
        return Causes.find(failure, HttpException.class)
                .filter(http -> statuses.contains(http.statusCode()))
                .isPresent();
    }

    private InstalledModel unknown() {
        return new InstalledModel(
                new ServerSoftware(ServerKind.OPENAI.subject(), ""),
                Optional.empty(),
                OptionalInt.empty(),
                false,
                List.of(Thinking.UNSET, Thinking.OFF, Thinking.ON));
    }

    private InstalledModel find(String name, List<JsonNode> models) {
        String owner =
                models.isEmpty() ? "" : models.get(0).path("owned_by").asText().replaceAll("[^A-Za-z]", "");
        Optional<JsonNode> card =
                models.stream().filter(model -> isCalled(name, model)).findFirst();
        InstalledModel found = switch (owner) {
            case "llamacpp" -> llamaCpp(card);
            case "vllm" -> vllm(card);
            default -> unknown();
        };
        if (card.isEmpty()) {
            throw failures.missing(
                    found.software().toString(),
                    models.stream().map(model -> model.path("id").asText()).toList());
        }
        return found;
    }

    private static boolean isCalled(String name, JsonNode model) {
        return Stream.concat(Stream.of(model.path("id")), elements(model.path("aliases")))
                .anyMatch(called -> called.asText().equals(name));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Its properties name the context that each request has; where they are not told, what all requests share is an upper bound. */
    private InstalledModel llamaCpp(Optional<JsonNode> card) {
        JsonNode properties = own("props");
        return withSwitch(
                software("llama.cpp", properties.path("build_info")),
                Stream.of(
                                properties.at("/default_generation_settings/n_ctx"),
                                card.map(model -> model.at("/meta/n_ctx")).orElse(properties.path("")))
                        .mapToInt(JsonNode::asInt));
    }

    private InstalledModel vllm(Optional<JsonNode> card) {
        JsonNode about = own("version");
        return withSwitch(
                software("vLLM", about.path("version")),
                card.stream().mapToInt(model -> model.path("max_model_len").asInt()));
    }

    private ServerSoftware software(String name, JsonNode version) {
        return new ServerSoftware(name, failures.shown(version.asText()));
    }

    /** Thoughts cost time and the bot shows none; a template without a switch for them passes over it. */
    private static InstalledModel withSwitch(ServerSoftware software, IntStream contexts) {
        return new InstalledModel(
                software,
                Optional.empty(),
                contexts.filter(length -> length > 0).findFirst(),
                false,
                List.of(Thinking.OFF, Thinking.UNSET, Thinking.ON));
    }

    /** Asks what is not of OpenAI's API; a server may keep it to itself. */
    private JsonNode own(String path) {
        try {
            return ModelJson.read(get(paths.root(), path));
        } catch (JsonProcessingException | RuntimeException e) {
            return MissingNode.getInstance();
        }
    }

    private String get(String base, String path) {
        return get(base, path, MAX_ANSWER_BYTES);
    }

    private String get(String base, String path, long maxBytes) {
        Map<String, String> headers = key.map(known -> Map.of("Authorization", "Bearer " + known.value()))
                .orElse(Map.of());
        HttpRequest request = HttpRequest.builder()
                .method(HttpMethod.GET)
                .url(base, path)
                .addHeaders(headers)
                .build();
        return connection.exchange(timeout, maxBytes).execute(request).body();
    }
}
