package summitbot.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import summitbot.failure.InvalidInputException;

class ApiFailureTest {
    private static final BotToken TOKEN = new BotToken("4242:very-secret");

    @ParameterizedTest
    @CsvSource({
        "401, Unauthorized, UNAUTHORIZED",
        "403, Forbidden: bot was blocked by the user, CHAT_CLOSED",
        "404, Not Found, REFUSED",
        "409, Conflict: terminated by other getUpdates request, CONFLICT",
        "500, Internal Server Error, TRANSIENT",
        "502, Bad Gateway, TRANSIENT",
        "400, Bad Request: chat not found, CHAT_CLOSED",
        "400, Bad Request: message to be replied not found, REPLY_GONE",
        "400, Bad Request: message thread not found, TOPIC_GONE",
        "400, Bad Request: message to edit not found, MESSAGE_GONE",
        "400, Bad Request: message is not modified: as before, NOT_MODIFIED",
        "400, Bad Request: query is too old and response timeout expired, QUERY_TOO_OLD",
        "400, Bad Request: can't parse entities, REFUSED"
    })
    void sortsWhatTelegramAnswers(int code, String description, ApiFailure.Kind kind) {
        ApiFailure failure =
                failure("{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
    }

    @Test
    void knowsHowLongToWaitAndWhereAGroupWent() {
        ApiFailure flood =
                failure("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 17\","
                        + "\"parameters\":{\"retry_after\":17}}");
        ApiFailure migrated =
                failure("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded"
                        + " to a supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":-1001234567890123}}");

        assertThat(flood.kind()).isEqualTo(ApiFailure.Kind.FLOOD);
        assertThat(flood.retryAfter()).contains(Duration.ofSeconds(17));
        assertThat(failure("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 8\"}")
                        .retryAfter())
                .contains(Duration.ofSeconds(8));
        assertThat(migrated.kind()).isEqualTo(ApiFailure.Kind.MIGRATED);
        assertThat(migrated.migratedTo()).contains(-1001234567890123L);
    }

    static Stream<Throwable> whatMayPass() {
        return Stream.of(
                new IOException("connection reset"),
                new TimeoutException(),
                new ServerErrorException(502),
                new CompletionException(new IOException("unexpected end of stream")),
                new IllegalStateException("who knows"));
    }

    @ParameterizedTest
    @MethodSource("whatMayPass")
    void takesEverythingWithoutAnAnswerForPassing(Throwable thrown) {
        assertThat(ApiFailure.of(thrown, TOKEN).kind()).isEqualTo(ApiFailure.Kind.TRANSIENT);
    }

    @ParameterizedTest
    @CsvSource({"no json at all", "''", "{}", "{\"ok\":false}", "[1]"})
    void takesWhatIsNoAnswerForPassing(String answer) {
        assertThat(failure(answer).kind()).isEqualTo(ApiFailure.Kind.TRANSIENT);
    }

    @Test
    void neverRepeatsTheToken() {
        assertThat(ApiFailure.of(new IOException("to /bot4242:very-secret/getme"), TOKEN)
                        .description())
                .isEqualTo("to /bot…/getme");
        assertThat(TOKEN).hasToString("the token");
        assertThatThrownBy(() -> new BotToken("very secret"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("TELEGRAM_BOT_TOKEN")
                .hasMessageNotContaining("secret");
    }

    private static ApiFailure failure(String answer) {
        try {
            Answers.result(answer);
        } catch (Exception e) {
            return ApiFailure.of(e, TOKEN);
        }
        throw new AssertionError("no failure: " + answer);
    }
}
