package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** The bot as a process of its own, as people run it. */
class TelegramProcessIT {
    @TempDir
    Path data;

    private BotApiServer telegram;

    @BeforeEach
    void start() {
        telegram = BotApiServer.start();
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void servesUntilItIsToldToEndAndThenEndsInTime() throws Exception {
        Person.privately(telegram, 1).write("How long did the negotiations last?");
        Process bot = bot(BotApiServer.TOKEN);
        try {
            assertThat(Eventually.holds(() -> telegram.messages(1).size() == 1)).isTrue();
            assertThat(bot.info().commandLine().orElse("")).doesNotContain(BotApiServer.TOKEN);

            bot.destroy();

            assertThat(bot.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            bot.destroyForcibly();
        }
        assertThat(telegram.messages(1).get(0).text()).contains("lasted nearly four hours");
        assertThat(errors()).containsOnlyOnce("\n").startsWith("Serving Telegram as @" + BotApiServer.USERNAME);
    }

    @Test
    void endsWithStatusTwoAndOneLineWhenTheTokenIsWrong() throws Exception {
        Process bot = bot("4242:wrong");

        assertThat(bot.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(bot.exitValue()).isEqualTo(2);
        assertThat(errors())
                .containsOnlyOnce("\n")
                .contains("TELEGRAM_BOT_TOKEN")
                .doesNotContain("wrong");
    }

    private Process bot(String token) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "summitbot.SummitBot",
                "telegram",
                "--data",
                data.toString(),
                "--corpus",
                CommandRun.CORPUS.toString());
        builder.environment().put("TELEGRAM_BOT_TOKEN", token);
        builder.environment().put("TELEGRAM_API_URL", telegram.url());
        builder.environment().put("OLLAMA_BASE_URL", "http://127.0.0.1:1");
        builder.redirectError(data.resolve("errors.txt").toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private String errors() throws IOException {
        return Files.readString(data.resolve("errors.txt"), StandardCharsets.UTF_8);
    }
}
