package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** Updates that Telegram brings. */
class WebhookIT {
    @TempDir
    Path folder;

    private BotApiServer telegram;
    private int port;

    @BeforeEach
    void start() throws IOException {
        telegram = BotApiServer.start();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void takesUpdatesWithTheSecretAndTurnsOthersAway() throws Exception {
        String url = "http://127.0.0.1:" + port + "/updates";
        Person ada = Person.privately(telegram, 1);
        String update = ada.update("message", ada.message(telegram.nextMessageId(1), "brought", message -> {}))
                .toString();

        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().webhook(url, port).build())) {
            assertThat(Eventually.holds(() -> telegram.webhook().equals(url))).isTrue();
            String secret = telegram.webhookSecret();

            assertThat(post(url, "wrong", update)).isEqualTo(401);
            assertThat(post(url, secret.substring(1), update)).isEqualTo(401);
            assertThat(post(url + "/other", secret, update)).isEqualTo(404);
            assertThat(post(url, secret, "no json")).isEqualTo(400);
            assertThat(post(url, secret, "{}")).isEqualTo(400);
            assertThat(post(url, secret, "x".repeat(2 << 20))).isEqualTo(413);
            assertThat(bot.conversation.handled()).isEmpty();

            assertThat(post(url, secret, update)).isEqualTo(200);
            assertThat(post(url, secret, update)).isEqualTo(200);
            assertThat(Eventually.holds(() -> telegram.messages(1).size() == 1)).isTrue();
            assertThat(bot.conversation.handled()).containsExactly("brought");
        }
        assertThat(telegram.calls("getupdates")).isEmpty();
    }

    private static int post(String url, String secret, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
