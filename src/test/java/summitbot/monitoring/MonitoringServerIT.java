package summitbot.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import summitbot.failure.InvalidInputException;

class MonitoringServerIT {
    private final AtomicReference<Finding> index = new AtomicReference<>(Finding.up("up to date"));
    private final CountDownLatch slow = new CountDownLatch(1);
    private final MonitoringServer server =
            new MonitoringServer("127.0.0.1", 0, () -> "a_total 1.0\n", new Readiness(Map.of("index", this::look)));
    private volatile boolean waits;

    @AfterEach
    void close() {
        slow.countDown();
        server.close();
    }

    @Test
    void servesFiguresInTheFormatOfPrometheus() throws Exception {
        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body()).isEqualTo("a_total 1.0\n");
    }

    @Test
    void isReadyAndNotByWhatItsPartsSay() throws Exception {
        assertThat(get("/ready").statusCode()).isEqualTo(200);
        assertThat(get("/ready").headers().firstValue("Content-Type")).contains("application/json");

        index.set(Finding.down("starting"));

        assertThat(get("/ready").statusCode()).isEqualTo(503);
        assertThat(get("/ready").body()).contains("\"index\":{\"status\":\"down\",\"detail\":\"starting\"}");
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void isHealthyWhileALookAtAPartTakesLong() throws Exception {
        waits = true;
        var pending = HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(uri("/ready")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(get("/health").body()).contains("up");

        slow.countDown();
        assertThat(pending.get().statusCode()).isEqualTo(200);
    }

    @Test
    void servesNothingElse() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/metrics/x").statusCode()).isEqualTo(404);
        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(uri("/metrics"))
                                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void saysPlainlyWhereItCannotListen() {
        assertThatThrownBy(() -> new MonitoringServer("127.0.0.1", server.port(), () -> "", new Readiness(Map.of())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("monitoring.port " + server.port())
                .hasMessageContaining("name a free port");
    }

    private Finding look() {
        if (waits) {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return index.get();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
