package summitbot.model.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.ollama.OllamaStreamingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelFailedException.Reason;
import summitbot.model.ServerAddress;
import summitbot.model.ServerKind;
import summitbot.model.http.ReplyTooLongException;

class OllamaFailuresTest {
    private static final OllamaFailures FAILURES =
            new OllamaFailures(ServerAddress.parse(ServerKind.OLLAMA, "http://gpu:11434"), "m:1b");

    /** What was thrown, and as what a caller sees it. */
    record Case(Throwable thrown, Reason reason, String message) {}

    static List<Case> cases() {
        return List.of(
                new Case(
                        new ConnectException(),
                        Reason.UNREACHABLE,
                        "No Ollama server at http://gpu:11434 (connection refused)."),
                new Case(unresolved(), Reason.UNREACHABLE, "No Ollama server at http://gpu:11434 (unknown host)."),
                new Case(
                        new UnknownHostException("gpu"),
                        Reason.UNREACHABLE,
                        "No Ollama server at http://gpu:11434 (unknown host)."),
                new Case(
                        new HttpConnectTimeoutException("slow"),
                        Reason.UNREACHABLE,
                        "No Ollama server at http://gpu:11434 (no connection in time)."),
                new Case(
                        new SocketTimeoutException("slow"),
                        Reason.UNREACHABLE,
                        "No Ollama server at http://gpu:11434 (no connection in time)."),
                new Case(
                        new NoRouteToHostException("no"),
                        Reason.UNREACHABLE,
                        "No Ollama server at http://gpu:11434 (no route to the host)."),
                new Case(
                        new TimeoutException("late"),
                        Reason.TIMEOUT,
                        "Ollama at http://gpu:11434 did not answer in time."),
                new Case(
                        new ModelNotFoundException(new HttpException(404, "{\"error\":\"model 'm:1b' not found\"}")),
                        Reason.MODEL_MISSING,
                        "Ollama at http://gpu:11434 has no model m:1b; run: ollama pull m:1b"),
                new Case(
                        new ModelNotFoundException(new HttpException(404, "404 page not found")),
                        Reason.BROKEN_REPLY,
                        "The server at http://gpu:11434 does not answer as Ollama does; OLLAMA_BASE_URL is its address without /api or /v1."),
                new Case(
                        new InternalServerException(new HttpException(500, "{\"error\":\"out of\\nmemory\"}")),
                        Reason.BROKEN_REPLY,
                        "Ollama at http://gpu:11434 with m:1b answered with status 500: out of memory"),
                new Case(
                        new HttpException(502, ""),
                        Reason.BROKEN_REPLY,
                        "Ollama at http://gpu:11434 with m:1b answered with status 502."),
                new Case(
                        new OllamaStreamingException("unexpected EOF"),
                        Reason.BROKEN_REPLY,
                        "Ollama at http://gpu:11434 with m:1b failed: unexpected EOF"),
                new Case(
                        new JsonParseException("unexpected character"),
                        Reason.BROKEN_REPLY,
                        "Ollama at http://gpu:11434 with m:1b sent something that cannot be read."),
                new Case(
                        new ReplyTooLongException(),
                        Reason.BROKEN_REPLY,
                        "Ollama at http://gpu:11434 with m:1b did not stop writing."),
                new Case(
                        new IllegalStateException(new InterruptedException()),
                        Reason.CANCELLED,
                        "The request to Ollama at http://gpu:11434 with m:1b was cancelled."),
                new Case(
                        new EOFException(),
                        Reason.BROKEN_REPLY,
                        "Ollama at http://gpu:11434 with m:1b broke off in the middle of its reply."),
                new Case(
                        new IllegalStateException("secret"),
                        Reason.BROKEN_REPLY,
                        "Ollama at http://gpu:11434 with m:1b failed (IllegalStateException)."));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sortsWhatWasThrownHoweverDeepItIsWrapped(Case expected) {
        for (Throwable thrown :
                List.of(expected.thrown(), new CompletionException(new RuntimeException(expected.thrown())))) {
            ModelFailedException failure = FAILURES.sort(thrown);

            assertThat(failure.reason()).isEqualTo(expected.reason());
            if (expected.reason() != Reason.BROKEN_REPLY || !expected.message().contains("Illegal")) {
                assertThat(failure).hasMessage(expected.message());
            }
        }
    }

    @Test
    void leavesASortedFailureAsItIs() {
        ModelFailedException sorted = FAILURES.cancelled();

        assertThat(FAILURES.sort(new CompletionException(sorted))).isSameAs(sorted);
    }

    @ParameterizedTest
    @CsvSource({"60,60", "1.5,1.5", "0.2,0.2", "12.4,12"})
    void saysHowLongItWasWaited(double seconds, String shown) {
        assertThat(FAILURES.timeout(seconds))
                .hasMessage("Ollama at http://gpu:11434 with m:1b gave no complete reply within " + shown + " s.");
    }

    @Test
    void keepsALongErrorPageOffTheLine() {
        String page = "<html>\n" + "x".repeat(5_000) + "</html>";

        assertThat(FAILURES.sort(new HttpException(500, page)).getMessage())
                .hasSizeLessThan(300)
                .doesNotContain("\n")
                .endsWith("…");
    }

    @Test
    void survivesACauseThatIsItsOwnCause() {
        IOException one = new IOException("one");
        IOException two = new IOException("two", one);
        one.initCause(two);

        assertThat(FAILURES.sort(two).reason()).isEqualTo(Reason.BROKEN_REPLY);
    }

    private static Throwable unresolved() {
        return new ConnectException().initCause(new UnresolvedAddressException());
    }
}
