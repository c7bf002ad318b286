package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.BotMessage;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** The command with everything behind it: the small corpus, the embedding model, the real client, an emulated Telegram. */
class TelegramCommandIT {
    private static final String QUESTION = "How long did the negotiations last?";
    private static final String QUOTE =
            "The negotiations at the Grey Lighthouse in Port Kesh lasted nearly four hours.";

    @TempDir
    static Path data;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> folders =
            new ArrayList<>(List.of("--data", data.toString(), "--corpus", CommandRun.CORPUS.toString()));
    private BotApiServer telegram;

    @BeforeEach
    void start() {
        telegram = BotApiServer.start();
        environment.put("TELEGRAM_BOT_TOKEN", BotApiServer.TOKEN);
        environment.put("TELEGRAM_API_URL", telegram.url());
        environment.put("OLLAMA_BASE_URL", "http://127.0.0.1:1");
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void repliesToAQuestionWithTheSameWordsAsTheConsole() throws Exception {
        Person ada = Person.privately(telegram, 77);
        int question = ada.write(QUESTION);

        serving(() -> {
            assertThat(Eventually.holds(() -> telegram.messages(77).stream()
                            .anyMatch(message -> message.text().contains(QUOTE))))
                    .isTrue();
            BotMessage answer = telegram.messages(77).get(0);
            assertThat(answer.replyTo()).contains(question);
            assertThat(answer.text()).contains("The Harbour Post · 2031-03-14 · Four hours at the Grey Lighthouse");
        });

        assertThat(telegram.messages(77)).hasSize(1);
        assertThat(telegram.unconfirmed()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Serving Telegram as @" + BotApiServer.USERNAME)
                .doesNotContain(BotApiServer.TOKEN);
    }

    @Test
    void takesChangedFilesInAndTellsModerators() throws Exception {
        Path config = Files.createDirectories(data.resolve("config"));
        Path settings = config.resolve("bot.yaml");
        Files.writeString(settings, "telegram: {moderators: [77]}\n");
        // Updates of this Telegram have the numbers of those that other tests stored.
        folders.set(1, data.resolve("reloaded").toString());
        folders.addAll(List.of("--config", config.toString()));
        Person moderator = Person.privately(telegram, 77);
        moderator.write("/status");

        serving(() -> {
            assertThat(reads(77, "Running for")).isTrue();
            Files.writeString(settings, "telegram: {moderators: [77]}\nanswer: {maxQuotes: 30}\n");
            assertThat(reads(77, "answer.maxQuotes is 30; allowed is 1 to 10.")).isTrue();
            Files.writeString(settings, "telegram: {moderators: [77]}\nanswer: {maxQuotes: 1}\n");
            assertThat(reads(77, "answer.maxQuotes is 1, was 3.")).isTrue();
            Person.privately(telegram, 78).write("/status");
            assertThat(reads(78, "/status")).isTrue();
        });

        assertThat(telegram.messages(78).get(0).text()).doesNotContain("Running for");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsSubsequence("what was read before stays in use.", "Read again: answer.maxQuotes is 1, was 3.");
    }

    private boolean reads(long person, String text) {
        return Eventually.holds(() -> telegram.messages(person).stream()
                .anyMatch(message -> message.text().contains(text)));
    }

    @Test
    void endsWithOneLineWhenTheTokenIsWrong() {
        environment.put("TELEGRAM_BOT_TOKEN", "4242:wrong-and-secret");

        int status = run();

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("TELEGRAM_BOT_TOKEN")
                .doesNotContain("secret");
    }

    @Test
    void asksForATokenWhereThereIsNone() {
        environment.remove("TELEGRAM_BOT_TOKEN");

        assertThat(run("telegram")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("TELEGRAM_BOT_TOKEN")
                .contains("@BotFather");
    }

    private interface Scene {
        void play() throws Exception;
    }

    /** Runs the bot in a thread of its own while a scene is played. */
    private void serving(Scene scene) throws Exception {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread bot = new Thread(() -> status.complete(run()), "bot");
        bot.start();
        try {
            scene.play();
        } finally {
            bot.interrupt();
            bot.join(15_000);
        }
        assertThat(status).isCompleted();
    }

    /** Without a command: with a token, that is the bot. */
    private int run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(folders);
        environment.put("HOME", data.resolve("home").toString());
        return Launcher.run(
                arguments.toArray(String[]::new),
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false,
                        false,
                        () -> 80,
                        environment,
                        Clock.systemUTC()));
    }
}
