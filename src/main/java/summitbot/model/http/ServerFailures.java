package summitbot.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.HttpException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import summitbot.model.Causes;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelFailedException.Reason;
import summitbot.model.ServerAddress;

/** Sorts what can go wrong with a server of models into reasons, each with one line for a person. Safe for concurrent use. */
public abstract class ServerFailures {
    private static final int MAX_CHARACTERS = 200;

    /** Besides blanks: control characters, marks that turn the direction of writing, and what ends a line. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{C}\\p{Zl}\\p{Zp}]+");

    private final ServerAddress address;
    private final String model;

    protected ServerFailures(ServerAddress address, String model) {
        this.address = address;
        this.model = model;
    }

    /** Returns the failure as callers know it; one that is sorted already is returned as it is. */
    public final ModelFailedException sort(Throwable failure) {
        return Causes.find(failure, ModelFailedException.class).orElseGet(() -> sortOther(failure));
    }

    /** The whole reply did not come within this time. */
    public final ModelFailedException timeout(double seconds) {
        return new ModelFailedException(
                Reason.TIMEOUT, "%s gave no complete reply within %s s.".formatted(who(), plain(seconds)));
    }

    /** The caller does not want the reply any more. */
    public final ModelFailedException cancelled() {
        return new ModelFailedException(Reason.CANCELLED, "The request to %s was cancelled.".formatted(whoWithin()));
    }

    /** @param what the server did, as a sentence goes on after its name */
    public final ModelFailedException broken(String what) {
        return new ModelFailedException(Reason.BROKEN_REPLY, who() + " " + what);
    }

    /** The connection ended before the reply did. */
    public final ModelFailedException brokeOff() {
        return broken("broke off in the middle of its reply.");
    }

    /** @param contextTokens what prompt and reply share */
    final ModelFailedException promptTooLong(int contextTokens) {
        return broken("was given a prompt longer than its context of %d tokens; %s."
                .formatted(contextTokens, howToLengthenContext()));
    }

    /** Returns what to do for a longer context, as a sentence goes on. */
    protected abstract String howToLengthenContext();

    /** Returns whether the server answered, but not with what was asked of it. */
    public static boolean isOtherAnswer(Throwable failure) {
        return Causes.find(failure, HttpException.class).isPresent()
                || Causes.find(failure, JsonProcessingException.class).isPresent();
    }

    /** Returns whether the connection was there and broke before the reply was whole; the server may have ended, or begun anew. */
    public static boolean brokeOff(Throwable failure) {
        return Causes.find(failure, IOException.class).isPresent()
                && Causes.whyUnreachable(failure).isEmpty()
                && !isOtherAnswer(failure)
                && Causes.find(failure, ReplyTooLongException.class).isEmpty();
    }

    private ModelFailedException sortOther(Throwable failure) {
        if (Causes.find(failure, InterruptedException.class).isPresent()) {
            return cancelled();
        }
        Optional<HttpException> http = Causes.find(failure, HttpException.class);
        if (http.isPresent()) {
            return sortStatus(http.get(), failure);
        }
        Optional<String> unreachable = Causes.whyUnreachable(failure);
        if (unreachable.isPresent()) {
            return new ModelFailedException(
                    Reason.UNREACHABLE,
                    "No %s at %s (%s).".formatted(address.kind().noun(), address, unreachable.get()),
                    failure);
        }
        if (Causes.find(failure, dev.langchain4j.exception.TimeoutException.class)
                .isPresent()) {
            return new ModelFailedException(
                    Reason.TIMEOUT,
                    "%s at %s did not answer in time.".formatted(address.kind().subject(), address),
                    failure);
        }
        return new ModelFailedException(Reason.BROKEN_REPLY, who() + " " + whatBroke(failure), failure);
    }

    /** Sorts an answer with another status than success; whatever is not special is {@link #otherStatus}. */
    protected abstract ModelFailedException sortStatus(HttpException http, Throwable failure);

    /** Returns the server's own words in the body of an error, empty when the body is none of its errors. */
    protected abstract Optional<String> errorField(@Nullable String body);

    /** Returns what a failure inside a reply says, empty when there is nothing that the server said. */
    protected Optional<String> saidWithin(Throwable failure) {
        return Optional.empty();
    }

    /** An answer with a status that means nothing special. */
    protected final ModelFailedException otherStatus(HttpException http, Throwable failure) {
        String error = errorText(http.getMessage());
        return new ModelFailedException(
                Reason.BROKEN_REPLY,
                "%s answered with status %d%s"
                        .formatted(who(), http.statusCode(), error.isEmpty() ? "." : ": " + error),
                failure);
    }

    private String whatBroke(Throwable failure) {
        if (Causes.find(failure, ReplyTooLongException.class).isPresent()) {
            return "did not stop writing.";
        }
        Optional<String> said = saidWithin(failure);
        if (said.isPresent()) {
            return "failed: " + errorText(said.get());
        }
        if (Causes.find(failure, JsonProcessingException.class).isPresent()) {
            return "sent something that cannot be read.";
        }
        return Causes.find(failure, IOException.class).isPresent()
                ? "broke off in the middle of its reply."
                : "failed (" + failure.getClass().getSimpleName() + ").";
    }

    /** Returns the words of an error or of an error page, on one line and not long. */
    protected String errorText(@Nullable String body) {
        String text = body == null ? "" : body;
        return shown(errorField(text).orElse(text));
    }

    /**
     * Returns what a server says, as a line for a person can show it: without line breaks, without signs that a terminal obeys, not long,
     * and without the key.
     *
     * @param said words of an error, a name or a version
     */
    public final String shown(String said) {
        String line = UNPRINTABLE.matcher(withoutSecrets(said)).replaceAll(" ").strip();
        return line.length() <= MAX_CHARACTERS ? line : line.substring(0, MAX_CHARACTERS) + " …";
    }

    /** Returns what a server said without what nobody may read; it is asked before anything is cut off. */
    protected String withoutSecrets(String said) {
        return said;
    }

    /** Returns the address of the server. */
    protected final ServerAddress address() {
        return address;
    }

    /** Returns the name of the model that is asked for. */
    protected final String model() {
        return model;
    }

    /** Returns server and model as they begin a sentence. */
    protected final String who() {
        return "%s at %s with %s".formatted(address.kind().subject(), address, model);
    }

    private String whoWithin() {
        return who().replaceFirst("^The ", "the ");
    }

    private static String plain(double seconds) {
        return seconds >= 10 || seconds == Math.rint(seconds)
                ? Long.toString(Math.round(seconds))
                : String.format(Locale.ROOT, "%.1f", seconds);
    }
}
