package summitbot.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.ollama.OllamaStreamingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import summitbot.model.LimitedInputStream.ReplyTooLongException;
import summitbot.model.ModelFailedException.Reason;

/** Sorts what can go wrong with Ollama into reasons, each with one line for a person. */
final class OllamaFailures {
    private static final int MAX_ERROR_CHARACTERS = 200;

    private final OllamaAddress address;
    private final String model;

    OllamaFailures(OllamaAddress address, String model) {
        this.address = address;
        this.model = model;
    }

    /** Returns the failure as callers know it; one that is sorted already is returned as it is. */
    ModelFailedException sort(Throwable failure) {
        return find(failure, ModelFailedException.class).orElseGet(() -> sortOther(failure));
    }

    ModelFailedException timeout(double seconds) {
        return new ModelFailedException(
                Reason.TIMEOUT, "%s gave no complete reply within %s s.".formatted(who(), plain(seconds)));
    }

    ModelFailedException cancelled() {
        return new ModelFailedException(Reason.CANCELLED, "The request to %s was cancelled.".formatted(who()));
    }

    ModelFailedException broken(String what) {
        return new ModelFailedException(Reason.BROKEN_REPLY, who() + " " + what);
    }

    ModelFailedException notOllama(Throwable failure) {
        return new ModelFailedException(
                Reason.BROKEN_REPLY,
                "The server at %s does not answer as Ollama does; %s is its address without /api or /v1."
                        .formatted(address, OllamaAddress.VARIABLE),
                failure);
    }

    /** Returns in a few words why nothing answers, empty when the failure is another one. */
    static Optional<String> whyUnreachable(Throwable failure) {
        if (find(failure, UnresolvedAddressException.class).isPresent()
                || find(failure, UnknownHostException.class).isPresent()) {
            return Optional.of("unknown host");
        }
        if (find(failure, HttpConnectTimeoutException.class).isPresent()
                || find(failure, SocketTimeoutException.class).isPresent()) {
            return Optional.of("no connection in time");
        }
        if (find(failure, NoRouteToHostException.class).isPresent()) {
            return Optional.of("no route to the host");
        }
        return find(failure, ConnectException.class).map(e -> "connection refused");
    }

    private ModelFailedException sortOther(Throwable failure) {
        Optional<HttpException> http = find(failure, HttpException.class);
        if (http.isPresent()) {
            return sortStatus(http.get(), failure);
        }
        Optional<String> unreachable = whyUnreachable(failure);
        if (unreachable.isPresent()) {
            return new ModelFailedException(
                    Reason.UNREACHABLE, "No Ollama server at %s (%s).".formatted(address, unreachable.get()), failure);
        }
        if (find(failure, dev.langchain4j.exception.TimeoutException.class).isPresent()) {
            return new ModelFailedException(
                    Reason.TIMEOUT, "Ollama at %s did not answer in time.".formatted(address), failure);
        }
        return new ModelFailedException(Reason.BROKEN_REPLY, who() + " " + whatBroke(failure), failure);
    }

    private ModelFailedException sortStatus(HttpException http, Throwable failure) {
        String error = errorText(http.getMessage());
        if (http.statusCode() == 404) {
            // "model 'x' not found", with "try pulling it first" in some versions; any other server says "404 page not
            // found".
            if (error.toLowerCase(Locale.ROOT).contains("model")) {
                return new ModelFailedException(
                        Reason.MODEL_MISSING,
                        "Ollama at %s has no model %s; run: ollama pull %s".formatted(address, model, model),
                        failure);
            }
            return notOllama(failure);
        }
        return new ModelFailedException(
                Reason.BROKEN_REPLY,
                "%s answered with status %d%s"
                        .formatted(who(), http.statusCode(), error.isEmpty() ? "." : ": " + error),
                failure);
    }

    /** Ollama says {"error": "model 'x' not found"}, some versions add "try pulling it first"; other servers say something else. */
    static boolean isMissingModel(Throwable failure) {
        return find(failure, HttpException.class)
                .filter(http -> http.statusCode() == 404)
                .flatMap(http -> errorField(http.getMessage()))
                .filter(error -> error.contains("not found"))
                .isPresent();
    }

    /** Returns whether the server answered, but not with what was asked of it. */
    static boolean isOtherAnswer(Throwable failure) {
        return find(failure, HttpException.class).isPresent()
                || find(failure, JsonProcessingException.class).isPresent();
    }

    /** Returns whether the connection was there and broke before the reply was whole; the server may have ended, or begun anew. */
    static boolean brokeOff(Throwable failure) {
        return find(failure, IOException.class).isPresent()
                && whyUnreachable(failure).isEmpty()
                && !isOtherAnswer(failure)
                && find(failure, ReplyTooLongException.class).isEmpty();
    }

    private static String whatBroke(Throwable failure) {
        if (find(failure, ReplyTooLongException.class).isPresent()) {
            return "did not stop writing.";
        }
        Optional<OllamaStreamingException> streamed = find(failure, OllamaStreamingException.class);
        if (streamed.isPresent()) {
            return "failed: " + errorText(streamed.get().getMessage());
        }
        if (find(failure, JsonProcessingException.class).isPresent()) {
            return "sent something that cannot be read.";
        }
        return find(failure, IOException.class).isPresent()
                ? "broke off in the middle of its reply."
                : "failed (" + failure.getClass().getSimpleName() + ").";
    }

    /** Returns the text of Ollama's {@code {"error": "…"}} or of an error page, on one line and not long. */
    private static String errorText(@Nullable String body) {
        String text = body == null ? "" : body;
        String line = errorField(text).orElse(text).strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= MAX_ERROR_CHARACTERS ? line : line.substring(0, MAX_ERROR_CHARACTERS) + " …";
    }

    private static Optional<String> errorField(@Nullable String body) {
        try {
            JsonNode error = OllamaJson.read(body == null ? "" : body).path("error");
            return error.isTextual() ? Optional.of(error.textValue()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String who() {
        return "Ollama at %s with %s".formatted(address, model);
    }

    private static String plain(double seconds) {
        return seconds >= 10 || seconds == Math.rint(seconds)
                ? Long.toString(Math.round(seconds))
                : String.format(Locale.ROOT, "%.1f", seconds);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (kind.isInstance(each)) {
                return Optional.of(kind.cast(each));
            }
            each = each.getCause();
        }
        return Optional.empty();
    }
}
