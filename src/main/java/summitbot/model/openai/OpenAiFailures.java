package summitbot.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.exception.HttpException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelFailedException.Reason;
import summitbot.model.ModelJson;
import summitbot.model.ServerAddress;
import summitbot.model.http.ServerFailures;

/** Sorts what can go wrong with a server of OpenAI's API. No message holds the key, also where a server repeats it. */
final class OpenAiFailures extends ServerFailures {
    /** How servers call the schema that they do not take. */
    private static final Pattern SCHEMA = Pattern.compile(
            "response_format|json_?schema|\\bschema\\b|grammar|guided|structured", Pattern.CASE_INSENSITIVE);

    /** Gateways may list hundreds. */
    private static final int MAX_NAMES = 5;

    private final Optional<OpenAiKey> key;

    OpenAiFailures(ServerAddress address, String model, Optional<OpenAiKey> key) {
        super(address, model);
        this.key = key;
    }

    /** Something answers that does not speak OpenAI's API. */
    ModelFailedException otherServer() {
        return new ModelFailedException(
                Reason.BROKEN_REPLY,
                "The server at %s does not answer as OpenAI's API does; %s is its address with /v1 or without a path."
                        .formatted(address(), address().kind().variable()));
    }

    /**
     * The server does not have the model.
     *
     * @param who the server as it begins a sentence
     * @param others the models that it has, as far as they are known
     */
    ModelFailedException missing(String who, List<String> others) {
        String names = others.stream().limit(MAX_NAMES).map(this::shown).collect(Collectors.joining(", "));
        return new ModelFailedException(
                Reason.MODEL_MISSING,
                "%s has no model %s; %s"
                        .formatted(
                                who,
                                model(),
                                others.isEmpty()
                                        ? "set model.name to one that it serves"
                                        : "set model.name to what it has: " + names
                                                + (others.size() > MAX_NAMES ? " …" : "")));
    }

    /** The server said within a reply that it has failed. */
    ModelFailedException said(String body) {
        return broken("failed: " + errorText(body));
    }

    @Override
    protected ModelFailedException sortStatus(HttpException http, Throwable failure) {
        String error = errorText(http.getMessage());
        return switch (http.statusCode()) {
            case 401, 403 -> refused();
            case 404 ->
                error.toLowerCase(Locale.ROOT).contains("model")
                        ? missing(address().kind().subject() + " at " + address(), List.of())
                        : otherServer();
            case 405 -> otherServer();
            default ->
                http.statusCode() < 500 && SCHEMA.matcher(error).find()
                        ? broken("does not take the JSON schema that citations need: " + error)
                        : otherStatus(http, failure);
        };
    }

    /** A server's own words are left out: some repeat the key, or most of it. */
    private ModelFailedException refused() {
        return broken(
                key.isPresent()
                        ? "refuses the key that %s or %s_FILE gives.".formatted(OpenAiKey.VARIABLE, OpenAiKey.VARIABLE)
                        : "wants a key; set %s, or %s_FILE to a file that holds it."
                                .formatted(OpenAiKey.VARIABLE, OpenAiKey.VARIABLE));
    }

    /** It is the server's own affair; the setting can only make it shorter. */
    @Override
    protected String howToLengthenContext() {
        return "start the server with a longer context, or raise model.contextTokens where that is the shorter one";
    }

    /** The words of an error; those of a web page say nothing to anyone. */
    @Override
    protected String errorText(@Nullable String body) {
        return super.errorText(body == null || body.strip().startsWith("<") ? "" : body);
    }

    @Override
    protected String withoutSecrets(String said) {
        return key.map(known -> known.hiddenIn(said)).orElse(said);
    }

    @Override
    protected Optional<String> errorField(@Nullable String body) {
        try {
            return said(ModelJson.read(body == null ? "" : body));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Returns what a server says has gone wrong: OpenAI's {@code {"error": {"message": "…"}}}, and what others make of it. */
    static Optional<String> said(JsonNode answer) {
        return Stream.of("/error/message", "/error", "/message", "/detail")
                .map(answer::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }
}
