package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.config.Settings.TelegramSettings;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Fault;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** Updates that Telegram brings. */
class WebhookIT {
    @TempDir
    Path folder;

    @AutoClose
    private final BotApiServer telegram = BotApiServer.start();

    private final Person ada = Person.privately(telegram, 1);
    private String url = "";
    private TelegramSettings settings = RunningBot.defaults();

    @BeforeEach
    void chooseAPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            url = "http://127.0.0.1:" + free.getLocalPort() + "/updates";
            settings = new TestSettings().webhook(url, free.getLocalPort()).build();
        }
    }

    @Test
    void takesUpdatesWithTheSecretAndTurnsOthersAway() throws Exception {
        String update = brought();

        try (RunningBot bot = RunningBot.on(telegram, folder, settings)) {
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

    @Test
    void keepsItsSecretAndRegistersHoweverOftenTelegramFails() throws Exception {
        try (RunningBot bot = RunningBot.on(telegram, folder, settings)) {
            assertThat(Eventually.holds(() -> telegram.webhook().equals(url))).isTrue();
        }
        String secret = telegram.webhookSecret();
        telegram.next(
                Fault.refused("setwebhook", 400, "Bad Request: bad webhook: Failed to resolve host"),
                Fault.page("setwebhook", 502),
                Fault.resetBefore("setwebhook"),
                Fault.page("setwebhook", 502));

        try (RunningBot again = RunningBot.on(telegram, folder, settings)) {
            assertThat(Eventually.holds(() -> telegram.calls("setwebhook").size() == 6))
                    .isTrue();
            assertThat(Eventually.holds(() -> telegram.webhookSecret().equals(secret)))
                    .isTrue();
        }
    }

    @Test
    void saysOnceThatNothingCanBeSentAndOnceThatItCanBeAgain() throws Exception {
        String update = brought();

        try (LogWatch log = new LogWatch(Level.WARN);
                RunningBot bot = RunningBot.on(telegram, folder, settings)) {
            assertThat(Eventually.holds(() -> telegram.webhook().equals(url))).isTrue();
            telegram.next(Fault.page("sendmessage", 502), Fault.page("sendmessage", 502));
            assertThat(post(url, telegram.webhookSecret(), update)).isEqualTo(200);
            assertThat(Eventually.holds(() -> telegram.messages(1).size() == 1)).isTrue();
            assertThat(Eventually.holds(() -> log.lines(Level.WARN).size() == 2))
                    .isTrue();

            assertThat(log.lines(Level.WARN).get(0)).contains("out of reach");
            assertThat(log.lines(Level.WARN).get(1)).isEqualTo("Telegram is back.");
        }
    }

    private String brought() {
        return ada.update("message", ada.message(telegram.nextMessageId(1), "brought", message -> {}))
                .toString();
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
