package summitbot.model.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.ollama.OllamaStreamingException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import summitbot.model.Causes;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelFailedException.Reason;
import summitbot.model.ModelJson;
import summitbot.model.ServerAddress;
import summitbot.model.http.ServerFailures;

/** Sorts what can go wrong with Ollama. */
final class OllamaFailures extends ServerFailures {
    OllamaFailures(ServerAddress address, String model) {
        super(address, model);
    }

    /** @param who Ollama as it begins a sentence, with what is known of it */
    ModelFailedException missing(String who, Throwable failure) {
        return new ModelFailedException(
                Reason.MODEL_MISSING,
                "%s has no model %s; run: ollama pull %s".formatted(who, model(), model()),
                failure);
    }

    @Override
    protected ModelFailedException sortStatus(HttpException http, Throwable failure) {
        if (http.statusCode() != 404) {
            return otherStatus(http, failure);
        }
        // "model 'x' not found", with "try pulling it first" in some versions; any other server says "404 page not
        // found".
        if (errorText(http.getMessage()).toLowerCase(Locale.ROOT).contains("model")) {
            return missing("Ollama at " + address(), failure);
        }
        return new ModelFailedException(
                Reason.BROKEN_REPLY,
                "The server at %s does not answer as Ollama does; %s is its address without /api or /v1."
                        .formatted(address(), address().kind().variable()),
                failure);
    }

    /** Ollama says {"error": "model 'x' not found"}, some versions add "try pulling it first"; other servers say something else. */
    boolean isMissingModel(Throwable failure) {
        return Causes.find(failure, HttpException.class)
                .filter(http -> http.statusCode() == 404)
                .flatMap(http -> errorField(http.getMessage()))
                .filter(error -> error.contains("not found"))
                .isPresent();
    }

    @Override
    protected String howToLengthenContext() {
        return "raise model.contextTokens";
    }

    @Override
    protected Optional<String> saidWithin(Throwable failure) {
        return Causes.find(failure, OllamaStreamingException.class)
                .map(streamed -> streamed.getMessage() == null ? "" : streamed.getMessage());
    }

    /** Returns the text of Ollama's {@code {"error": "…"}}. */
    @Override
    protected Optional<String> errorField(@Nullable String body) {
        try {
            JsonNode error = ModelJson.read(body == null ? "" : body).path("error");
            return error.isTextual() ? Optional.of(error.textValue()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
