package summitbot.telegram.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Call;
import summitbot.telegram.emulator.Person;

/**
 * Kills the process of the whole bot at random moments while people ask, and counts the replies to each question: none may be
 * missing, and only what Telegram was taking when the process died may be there twice. Run with {@code mvn verify -Pcrash}.
 */
@Tag("crash")
class CrashRunIT {
    private static final int KILLS = Integer.getInteger("summitbot.kills", 100);
    private static final int CHATS = 40;
    private static final long BETWEEN_QUESTIONS_MILLIS = 50;

    /** Questions without a reply at a time: more would only pile up while the bot is dead. */
    private static final int MOST_OPEN = 15;

    /** A message that came longer before the kill was recorded as sent: a commit takes milliseconds. */
    private static final long IN_DOUBT_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);

    @TempDir
    Path data;

    private record Question(long chatId, int messageId) {}

    @Test
    void everyQuestionIsAnsweredOnceHoweverOftenTheBotIsKilled() throws Exception {
        Random random = new Random(20250815);
        List<Long> kills = new ArrayList<>();
        Map<Question, Boolean> asked = new ConcurrentHashMap<>();
        try (BotApiServer telegram = BotApiServer.start()) {
            Thread people = new Thread(() -> ask(telegram, asked), "people");
            people.setDaemon(true);
            Process bot = start(telegram);
            people.start();
            int untouched = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                int sendsBefore = telegram.calls("sendmessage").size();
                // Some kills come during the start, most while it answers.
                awaitSome(telegram, sendsBefore, random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(6));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(250)));
                bot.destroyForcibly().waitFor();
                kills.add(System.nanoTime());
                untouched += telegram.calls("sendmessage").size() == sendsBefore ? 1 : 0;
                bot = start(telegram);
            }
            people.interrupt();
            people.join();
            awaitAll(telegram, asked);
            bot.destroy();
            assertThat(bot.waitFor(10, TimeUnit.SECONDS)).isTrue();

            report(telegram, asked, kills, untouched);
        }
    }

    private static void ask(BotApiServer telegram, Map<Question, Boolean> asked) {
        for (int number = 0; !Thread.currentThread().isInterrupted(); number++) {
            while (asked.size() - replies(telegram).size() >= MOST_OPEN
                    && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_QUESTIONS_MILLIS));
            }
            Person person = Person.privately(telegram, 100 + number % CHATS);
            String text =
                    number % 3 == 0 ? "How long did the negotiations last?" : "What about the ferry, part " + number;
            asked.put(new Question(person.chatId(), person.write(text)), true);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_QUESTIONS_MILLIS));
        }
    }

    private static void awaitSome(BotApiServer telegram, int before, int more) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (telegram.calls("sendmessage").size() < before + more && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private static void awaitAll(BotApiServer telegram, Map<Question, Boolean> asked) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (replies(telegram).size() < asked.size() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** When each question was replied to. */
    private static Map<Question, List<Long>> replies(BotApiServer telegram) {
        Map<Question, List<Long>> replies = new HashMap<>();
        for (Call call : telegram.calls("sendmessage")) {
            Question question = new Question(
                    call.number("chat_id"),
                    call.parameters()
                            .path("reply_parameters")
                            .path("message_id")
                            .asInt());
            replies.computeIfAbsent(question, key -> new ArrayList<>()).add(call.nanos());
        }
        return replies;
    }

    private static void report(BotApiServer telegram, Map<Question, Boolean> asked, List<Long> kills, int untouched) {
        Map<Question, List<Long>> replies = replies(telegram);
        long lost = asked.keySet().stream()
                .filter(question -> !replies.containsKey(question))
                .count();
        int inDoubt = 0;
        int doubled = 0;
        for (List<Long> times : replies.values()) {
            for (Long time : times.subList(0, times.size() - 1)) {
                boolean died = kills.stream().anyMatch(kill -> kill - time >= 0 && kill - time <= IN_DOUBT_NANOS);
                inDoubt += died ? 1 : 0;
                doubled += died ? 0 : 1;
            }
        }
        System.out.printf(
                "%d kills (%d before anything was sent), %d questions, %d lost, %d sent again that Telegram was taking when"
                        + " the process died, %d doubled beyond that%n",
                kills.size(), untouched, asked.size(), lost, inDoubt, doubled);
        assertThat(lost).isZero();
        assertThat(doubled).isZero();
    }

    private Process start(BotApiServer telegram) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "summitbot.SummitBot",
                "telegram",
                "--mode",
                "quotes",
                "--data",
                data.toString(),
                "--corpus",
                "src/test/resources/summitbot/command/corpus");
        builder.environment().put("TELEGRAM_BOT_TOKEN", BotApiServer.TOKEN);
        builder.environment().put("TELEGRAM_API_URL", telegram.url());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/crash-run.log")));
        return builder.start();
    }
}
