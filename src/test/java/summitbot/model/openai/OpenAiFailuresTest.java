package summitbot.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import java.io.EOFException;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelFailedException.Reason;
import summitbot.model.ServerAddress;
import summitbot.model.ServerKind;

class OpenAiFailuresTest {
    private static final String WHO = "The OpenAI-compatible server at http://gpu:8000/v1 with m";
    private static final OpenAiFailures FAILURES = failures(Optional.empty());

    private static OpenAiFailures failures(Optional<OpenAiKey> key) {
        return new OpenAiFailures(ServerAddress.parse(ServerKind.OPENAI, "http://gpu:8000/v1"), "m", key);
    }

    /** What was thrown, and as what a caller sees it. */
    record Case(Throwable thrown, Reason reason, String message) {}

    static List<Case> cases() {
        return List.of(
                new Case(
                        new ConnectException(),
                        Reason.UNREACHABLE,
                        "No OpenAI-compatible server at http://gpu:8000/v1 (connection refused)."),
                new Case(new EOFException(), Reason.BROKEN_REPLY, WHO + " broke off in the middle of its reply."),
                new Case(
                        new AuthenticationException(new HttpException(401, "{\"error\":\"Unauthorized\"}")),
                        Reason.BROKEN_REPLY,
                        WHO + " wants a key; set OPENAI_API_KEY, or OPENAI_API_KEY_FILE to a file that holds it."),
                new Case(
                        new HttpException(
                                404,
                                "{\"object\":\"error\",\"message\":\"The model `m` does not exist.\",\"code\":404}"),
                        Reason.MODEL_MISSING,
                        "The OpenAI-compatible server at http://gpu:8000/v1 has no model m;"
                                + " set model.name to one that it serves"),
                new Case(
                        new HttpException(404, "{\"detail\":\"Not Found\"}"),
                        Reason.BROKEN_REPLY,
                        "The server at http://gpu:8000/v1 does not answer as OpenAI's API does; OPENAI_BASE_URL is its"
                                + " address with /v1 or without a path."),
                new Case(
                        new InvalidRequestException(
                                new HttpException(422, "{\"detail\":\"guided decoding is not available\"}")),
                        Reason.BROKEN_REPLY,
                        WHO + " does not take the JSON schema that citations need: guided decoding is not available"),
                new Case(
                        new HttpException(500, "{\"error\":{\"message\":\"json_schema worker died\"}}"),
                        Reason.BROKEN_REPLY,
                        WHO + " answered with status 500: json_schema worker died"),
                new Case(
                        new HttpException(302, "<html>Log in</html>"),
                        Reason.BROKEN_REPLY,
                        WHO + " answered with status 302."));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sortsWhatWasThrownHoweverDeepItIsWrapped(Case expected) {
        for (Throwable thrown :
                List.of(expected.thrown(), new CompletionException(new RuntimeException(expected.thrown())))) {
            ModelFailedException failure = FAILURES.sort(thrown);

            assertThat(failure.reason()).isEqualTo(expected.reason());
            assertThat(failure).hasMessage(expected.message());
        }
    }

    @Test
    void hidesTheKeyAlsoWhereALongErrorIsCut() {
        OpenAiFailures keyed = failures(Optional.of(new OpenAiKey("sk-secret")));
        String page = "{\"error\":{\"message\":\"" + "x".repeat(195) + " sk-secret\"}}";

        assertThat(keyed.sort(new HttpException(500, page)))
                .hasMessageEndingWith(" …")
                .hasMessageNotContaining("sk-s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error':{'message':'no quota for sk-a/b+c'}}",
                "{'error':{'message':'no quota for sk-a\\/b\\u002bc'}}",
                "{'error':{'message':'no quota for \\u0073k-a/b\\u002Bc'}}",
                "{'error':{'message':'no quota for sk-a\\\\\\/b\\\\u002bc'}}",
                "no quota for sk-a\\/b\\u002bc"
            })
    void neverRepeatsTheKeyHoweverAnErrorWritesIt(String body) {
        OpenAiFailures keyed = failures(Optional.of(new OpenAiKey("sk-a/b+c")));

        assertThat(keyed.sort(new HttpException(500, body.replace('\'', '"'))))
                .hasMessage(WHO + " answered with status 500: no quota for …");
    }

    @Test
    void namesAFewOfManyModels() {
        List<String> many = IntStream.range(0, 300).mapToObj(i -> "m" + i).toList();

        assertThat(FAILURES.missing("vLLM 0.11.0", many))
                .hasMessage("vLLM 0.11.0 has no model m; set model.name to what it has: m0, m1, m2, m3, m4 …");
    }

    @Test
    void namesModelsOnOneLineThatIsNotLong() {
        List<String> names = List.of("one\r\n\u001b[31mred\u009b", "\u202etwo\u2028", "x".repeat(5_000));

        assertThat(FAILURES.missing("vLLM 0.11.0", names))
                .hasMessage("vLLM 0.11.0 has no model m; set model.name to what it has: one [31mred, two, "
                        + "x".repeat(200) + " …");
    }

    @Test
    void namesNoModelThatIsTheKey() {
        OpenAiFailures keyed = failures(Optional.of(new OpenAiKey("sk-secret")));

        assertThat(keyed.missing("vLLM", List.of("for sk-secret")))
                .hasMessageEndingWith("set model.name to what it has: for …");
    }
}
