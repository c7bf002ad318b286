package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Fault;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;
import summitbot.testing.FakeOllama;

/** The log of a bot that runs, at its most talkative, as programs read it. */
class JsonLogIT {
    private static final String WORD = "Quokkaberg";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    private final BotApiServer telegram = BotApiServer.start();
    private final FakeOllama ollama = FakeOllama.start();

    private void breakWhatCanBreak() {
        ollama.fails(500, "no reply about " + FakeOllama.MODEL);
        telegram.next(Fault.resetBefore("sendmessage"), Fault.refused("sendmessage", 400, "Bad Request: wrong thing"));
    }

    @AfterEach
    void stop() {
        telegram.close();
        ollama.close();
    }

    @Test
    void namesTheRequestOnEachThreadAndHoldsNoWordOfAMessageAndNoSecret() throws Exception {
        Person ada = Person.privately(telegram, 1);
        Process bot = bot();
        try {
            assertThat(Eventually.holds(() -> log().contains("Serving") && ollama.chats() > 0))
                    .isTrue();
            breakWhatCanBreak();
            ada.write("Сколько длились переговоры, говорит " + WORD + "?");
            ada.write("How long did the negotiations last, asks " + WORD + "?");
            ada.write("/nothing " + WORD);
            assertThat(Eventually.holds(() -> telegram.messages(1).size() >= 3 && log().contains("QuestionWriter")))
                    .isTrue();
            bot.destroy();
            assertThat(bot.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            bot.destroyForcibly();
        }

        String log = log();
        List<JsonNode> lines = lines(log);

        assertThat(log)
                .doesNotContainIgnoringCase(WORD)
                .doesNotContain("negotiations last", "Сколько")
                .doesNotContain(BotApiServer.TOKEN)
                .doesNotContain(BotApiServer.TOKEN.substring(5))
                .doesNotContain(new BotToken(BotApiServer.TOKEN).webhookSecret());
        assertThat(lines).anyMatch(line -> line.path("message").asText().startsWith("Serving Telegram"));
        assertThat(lines)
                .filteredOn(line -> isAboutAQuestion(line.path("logger").asText()))
                .allSatisfy(line -> assertThat(line.path("request").asText()).matches("u\\d+"))
                .extracting(line -> line.path("thread").asText().replaceAll("-\\d+$", ""))
                .as("threads that worked on a question")
                .allMatch(thread -> thread.startsWith("telegram-"))
                .satisfies(threads -> assertThat(Set.copyOf(threads)).hasSizeGreaterThan(1));
    }

    private static boolean isAboutAQuestion(String logger) {
        return logger.startsWith("summitbot.answer.") || logger.startsWith("summitbot.telegram.delivery.");
    }

    private String log() {
        try {
            return Files.readString(data.resolve("errors.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> lines(String log) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : log.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private Process bot() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "summitbot.SummitBot",
                "telegram",
                "--mode",
                "model",
                "--data",
                data.toString(),
                "--corpus",
                CommandRun.CORPUS.toString());
        builder.environment().put("TELEGRAM_BOT_TOKEN", BotApiServer.TOKEN);
        builder.environment().put("TELEGRAM_API_URL", telegram.url());
        builder.environment().put("OLLAMA_BASE_URL", ollama.address().toString());
        builder.environment().put("SUMMIT_BOT_MODEL_NAME", FakeOllama.MODEL);
        builder.environment().put("SUMMIT_BOT_LOGGING_FORMAT", "json");
        builder.environment().put("SUMMIT_BOT_LOG", "debug");
        builder.redirectError(data.resolve("errors.txt").toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }
}
