package summitbot.telegram.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.testing.RealPostgres;
import summitbot.testing.RequiresPostgres;

/**
 * Three processes of the whole bot on one PostgreSQL database, while people ask: killed at random moments, restarted one after the
 * other, and with the database gone for a while. Run with {@code mvn verify -Preplicas}.
 */
@Tag("replicas")
@RequiresPostgres
class ReplicaRunIT {
    private static final int QUESTIONS = Integer.getInteger("summitbot.questions", 1_000);
    private static final int PROCESSES = 3;
    private static final long LONGEST_SECONDS = 120;

    @TempDir
    Path data;

    private String database;
    private BotApiServer telegram;
    private Process[] bots;
    private final List<Long> kills = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        database = RealPostgres.makeDatabase();
        telegram = BotApiServer.start();
        bots = new Process[PROCESSES];
        for (int i = 0; i < PROCESSES; i++) {
            bots[i] = bot(i);
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (Process bot : bots) {
            bot.destroyForcibly().waitFor();
        }
        telegram.close();
        RealPostgres.dropDatabase(database);
    }

    private Process bot(int number) {
        return BotProcess.start(
                telegram,
                data.resolve("bot" + number),
                Map.of(
                        "SUMMIT_BOT_STORAGE_KIND",
                        "postgres",
                        "SUMMIT_BOT_DATABASE_URL",
                        RealPostgres.urlOf(database),
                        "SUMMIT_BOT_TELEGRAM_MESSAGES_PER_MINUTE",
                        "1000"));
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private Asking.Outcome end(Asking people, String what) throws InterruptedException {
        people.awaitAll(LONGEST_SECONDS);
        // What would come twice comes a little later.
        pause(3_000);
        Asking.Outcome outcome = people.outcome(kills);
        System.out.println(what + ": " + outcome);
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.doubled()).isZero();
        return outcome;
    }

    @Test
    void nothingIsLostOrDoubledWhicheverOfThreeIsKilled() throws Exception {
        Random random = new Random(20250815);
        try (Asking people = Asking.upTo(QUESTIONS, telegram)) {
            while (!people.over()) {
                pause(1_500 + random.nextInt(3_000));
                int which = random.nextInt(PROCESSES);
                bots[which].destroyForcibly().waitFor();
                kills.add(System.nanoTime());
                pause(random.nextInt(1_500));
                bots[which] = bot(which);
            }
            end(people, kills.size() + " kills of one of " + PROCESSES + " processes");
        }
    }

    @Test
    void othersTakeOverWithinTenSeconds() throws Exception {
        try (Asking people = Asking.upTo(Math.min(QUESTIONS, 300), telegram)) {
            assertThat(firstReplies(40)).isTrue();
            for (int which = 0; which < PROCESSES - 1; which++) {
                long sent = people.asked();
                bots[which].destroyForcibly().waitFor();
                long killed = System.nanoTime();
                kills.add(killed);
                assertThat(people.awaitFirst(sent, LONGEST_SECONDS)).isTrue();
                double seconds = (System.nanoTime() - killed) / 1e9;
                System.out.printf(
                        Locale.ROOT, "all that was asked before a kill was answered %.1f s after it%n", seconds);
                assertThat(seconds).isLessThan(10);
            }
            end(people, "two of three processes killed for good");
        }
    }

    private boolean firstReplies(int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (telegram.calls("sendmessage").size() < count && System.nanoTime() < end) {
            pause(50);
        }
        return telegram.calls("sendmessage").size() >= count;
    }

    @Test
    void restartingOneAfterTheOtherRefusesNobody() throws Exception {
        try (Asking people = Asking.upTo(Math.min(QUESTIONS, 400), telegram)) {
            assertThat(firstReplies(20)).isTrue();
            for (int which = 0; which < PROCESSES; which++) {
                bots[which].destroy();
                assertThat(bots[which].waitFor(12, TimeUnit.SECONDS)).isTrue();
                bots[which] = bot(which);
                pause(4_000);
            }
            end(people, "each of three processes restarted");
        }
        assertThat(telegram.calls("sendmessage"))
                .noneMatch(call -> call.parameters().path("text").asText().contains("try again"));
    }

    @Test
    void aDatabaseThatIsGoneForAWhileLosesNothing() throws Exception {
        try (Asking people = Asking.upTo(Math.min(QUESTIONS, 400), telegram)) {
            assertThat(firstReplies(20)).isTrue();
            for (int seconds : new int[] {3, 8}) {
                RealPostgres.takeAway(database);
                pause(seconds * 1_000L);
                RealPostgres.bringBack(database);
                pause(4_000);
            }
            end(people, "the database gone for 3 and for 8 seconds");
        }
        for (Process bot : bots) {
            assertThat(bot.isAlive()).isTrue();
        }
    }

    @Test
    void aServerThatIsRestartedLosesNothing() throws Exception {
        RealPostgres.requireRestarts();
        try (Asking people = Asking.upTo(Math.min(QUESTIONS, 400), telegram)) {
            assertThat(firstReplies(20)).isTrue();
            // An orderly restart, and one as after a crash of the server.
            for (String mode : new String[] {"fast", "immediate"}) {
                RealPostgres.restart(mode);
                pause(5_000);
            }
            end(people, "the PostgreSQL server restarted twice, once without closing anything");
        }
        for (Process bot : bots) {
            assertThat(bot.isAlive()).isTrue();
        }
    }

    @Test
    void tablesThatSomebodyLocksForAWhileLoseNothing() throws Exception {
        try (Asking people = Asking.upTo(Math.min(QUESTIONS, 400), telegram)) {
            assertThat(firstReplies(20)).isTrue();
            for (String table : new String[] {"telegram_update", "telegram_replica", "telegram_reply"}) {
                RealPostgres.lock(database, "summit_bot." + table, Duration.ofSeconds(8));
                pause(3_000);
            }
            end(people, "three tables locked for 8 seconds each");
        }
        for (Process bot : bots) {
            assertThat(bot.isAlive()).isTrue();
        }
    }
}
