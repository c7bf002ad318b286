package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Fault;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** What the bot on Telegram tells of itself, with everything behind it. */
class MonitoringIT {
    private static final String WORD = "Quokkaberg";

    @TempDir
    Path data;

    private final BotApiServer telegram = BotApiServer.start();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int port;

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void countsQuestionsAndSaysWhetherItIsReady() throws Exception {
        port = freePort();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread bot = new Thread(() -> status.complete(run()), "bot");
        bot.start();
        try {
            assertThat(Eventually.holds(() -> get("/health").startsWith("200"))).isTrue();
            assertThat(Eventually.holds(() -> get("/ready").startsWith("200")))
                    .as(get("/ready") + err.toString(StandardCharsets.UTF_8))
                    .isTrue();
            JsonNode parts =
                    new ObjectMapper().readTree(get("/ready").substring(4)).path("parts");
            assertThat(parts.fieldNames())
                    .toIterable()
                    .containsExactly("corpus", "index", "embedding", "database", "disk", "model", "telegram");
            assertThat(parts.path("model").path("status").asText()).isEqualTo("degraded");
            assertThat(parts.path("database").path("status").asText()).isEqualTo("up");

            Person ada = Person.privately(telegram, 77_001);
            ada.write("How long did the negotiations last?");
            ada.write("Who won the cup of " + WORD + "?");
            assertThat(Eventually.holds(() -> telegram.messages(77_001).size() == 2))
                    .isTrue();

            assertThat(get("/metrics"))
                    .contains("summitbot_messages_total{kind=\"question\",mode=\"quotes\",status=\"answered\"} 1.0")
                    .contains("summitbot_messages_total{kind=\"question\",mode=\"quotes\",status=\"abstained\"} 1.0")
                    .doesNotContain("summitbot_fallbacks_total{reason=\"unavailable\"} 0.0")
                    .contains("summitbot_queue_length{queue=\"questions\"} 0.0")
                    .contains("summitbot_telegram_reached 1.0")
                    .contains("summitbot_answer_stage_duration_seconds_count{stage=\"retrieve\"} 2")
                    .contains("jvm_memory_used_bytes")
                    .doesNotContainIgnoringCase(WORD)
                    .doesNotContain("77001")
                    .doesNotContain(BotApiServer.TOKEN);

            telegram.fail(Fault.page("getupdates", 502));
            ada.write("/help");
            assertThat(Eventually.holds(() -> get("/ready").startsWith("503"))).isTrue();
            assertThat(get("/ready")).contains("\"telegram\":{\"status\":\"down\",\"detail\":\"out of reach\"}");
            assertThat(get("/health")).startsWith("200");
            assertThat(get("/metrics")).doesNotContain("summitbot_telegram_errors_total{kind=\"transient\"} 0.0");
        } finally {
            bot.interrupt();
            bot.join(15_000);
        }
        assertThat(status).isCompleted();
        assertThat(get("/health")).isEmpty();
    }

    @Test
    void endsWithOneLineWhereThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();

            assertThat(run()).isEqualTo(2);
        }
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("monitoring.port " + port);
    }

    /** Returns status and body; empty when nobody listens. */
    private String get(String path) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private int run() {
        return Launcher.run(
                new String[] {"telegram", "--data", data.toString(), "--corpus", CommandRun.CORPUS.toString()},
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false,
                        false,
                        () -> 80,
                        Map.of(
                                "TELEGRAM_BOT_TOKEN",
                                BotApiServer.TOKEN,
                                "TELEGRAM_API_URL",
                                telegram.url(),
                                "OLLAMA_BASE_URL",
                                "http://127.0.0.1:1",
                                "SUMMIT_BOT_MONITORING_PORT",
                                Integer.toString(port)),
                        Clock.systemUTC()));
    }
}
