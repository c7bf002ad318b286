package summitbot.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LogLinesTest {
    private static final String TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz_0123";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    @AfterEach
    void backToText() {
        LogFormat.TEXT.use();
    }

    @Test
    void isOneLineWithoutAStackTrace() {
        assertThat(new LogLines(false).doLayout(event("{} of {}", 3, 4)))
                .matches("\\d\\d:\\d\\d:\\d\\d WARN Index: 3 of 4\\R");
    }

    @Test
    void namesTheRequest() {
        try (RequestId.Scope request = RequestId.begin("u12")) {
            assertThat(new LogLines(false).doLayout(event("{} of {}", 3, 4)))
                    .endsWith("WARN Index u12: 3 of 4" + System.lineSeparator());
        }
    }

    @Test
    void showsTheStackTraceWhenAsked() {
        assertThat(new LogLines(true).doLayout(event("{} of {}", 3, 4)))
                .contains("3 of 4")
                .contains("IllegalStateException: why")
                .contains("at summitbot.logging.LogLinesTest");
    }

    @Test
    void isOneJsonObjectALineWhateverItHolds() throws Exception {
        LogFormat.JSON.use();
        String line;
        try (RequestId.Scope request = RequestId.begin("u12")) {
            line = new LogLines(true).doLayout(event("first\nsecond \"third\" \u2028 {}", "\u0000"));
        }

        assertThat(line.strip()).doesNotContain("\n").doesNotContain("\r");
        assertThat(line).endsWith("}\n");
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(json.path("level").asText()).isEqualTo("WARN");
        assertThat(json.path("logger").asText()).isEqualTo("summitbot.Index");
        assertThat(json.path("thread").asText()).isNotEmpty();
        assertThat(json.path("request").asText()).isEqualTo("u12");
        assertThat(json.path("message").asText()).isEqualTo("first\nsecond \"third\" \u2028 \u0000");
        assertThat(json.path("exception").asText()).contains("IllegalStateException: why");
    }

    @Test
    void leavesOutWhatThereIsNot() throws Exception {
        LogFormat.JSON.use();

        JsonNode json = new ObjectMapper().readTree(new LogLines(false).doLayout(event("{}", 1)));

        assertThat(json.has("request")).isFalse();
        assertThat(json.has("exception")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.telegram.org/bot" + TOKEN + "/sendmessage",
                "jdbc:postgresql://ada:se-cret@db:5432/bot",
                "postgres://:se-cret@db/bot",
                "jdbc:postgresql://db/bot?user=ada&password=se-cret&ssl=true",
                "Authorization=[Bearer se-cret]",
                TOKEN
            })
    void hidesSecretsInMessagesAndExceptions(String secret) {
        for (LogFormat format : LogFormat.values()) {
            format.use();
            LoggingEvent event = new LoggingEvent(
                    "here",
                    context.getLogger("summitbot.Index"),
                    Level.WARN,
                    "tried {}",
                    new IllegalStateException("failed at " + secret),
                    new Object[] {secret});

            assertThat(new LogLines(true).doLayout(event))
                    .doesNotContain("AAF-abc")
                    .doesNotContain("se-cret")
                    .contains("…");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"at 12:30:05 of 3:45", "http://127.0.0.1:11434/api/chat", "see https://a.example/b?c=d@e"})
    void leavesWhatIsNoSecret(String text) {
        assertThat(Secrets.hide(text)).isEqualTo(text);
    }

    private LoggingEvent event(String message, Object... values) {
        return new LoggingEvent(
                "here",
                context.getLogger("summitbot.Index"),
                Level.WARN,
                message,
                new IllegalStateException("why"),
                values);
    }
}
