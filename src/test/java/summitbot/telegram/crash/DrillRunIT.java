package summitbot.telegram.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.testing.Eventually;
import summitbot.testing.SmallDisk;

/**
 * The process of the whole bot on a SQLite file to which bad things happen while people ask: it says what is wrong, goes on where it
 * can, and loses no question. Run with {@code mvn verify -Pcrash}.
 */
@Tag("crash")
class DrillRunIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private BotApiServer telegram;
    private Path data;
    private Path log;
    private Process bot;

    @BeforeEach
    void start() throws IOException {
        telegram = BotApiServer.start();
        data = Files.createDirectory(folder.resolve("data"));
        log = folder.resolve("log.txt");
    }

    @AfterEach
    void stop() throws Exception {
        bot.destroyForcibly().waitFor();
        telegram.close();
    }

    private void startBot() {
        bot = BotProcess.start(telegram, data, Map.of("SUMMIT_BOT_TELEGRAM_MESSAGES_PER_MINUTE", "1000"), log);
    }

    private void endBot() throws InterruptedException {
        bot.destroy();
        assertThat(bot.waitFor(12, TimeUnit.SECONDS)).isTrue();
    }

    private Path database() {
        return data.resolve("summit-bot.db");
    }

    private boolean says(String words) {
        try {
            return Files.readString(log).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitLine(String words) {
        assertThat(Eventually.holds(PATIENCE, () -> says(words))).as(words).isTrue();
    }

    private void awaitReplies(int more) {
        int before = telegram.calls("sendmessage").size();
        assertThat(Eventually.holds(
                        PATIENCE, () -> telegram.calls("sendmessage").size() >= before + more))
                .isTrue();
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** What would come twice comes at the latest after another start. */
    private Asking.Outcome end(Asking people, String what) throws InterruptedException {
        people.close();
        assertThat(people.awaitAll(PATIENCE.toSeconds())).isTrue();
        endBot();
        startBot();
        pause(8_000);
        Asking.Outcome outcome = people.outcome(List.of());
        System.out.println(what + ": " + outcome);
        assertThat(outcome.lost()).isZero();
        return outcome;
    }

    @Test
    void aFullDisk() throws Exception {
        try (SmallDisk disk = SmallDisk.in(data, 24)) {
            startBot();
            try (Asking people = Asking.upTo(Integer.MAX_VALUE, telegram)) {
                awaitReplies(20);
                disk.fill();
                awaitLine("the disk is full");
                pause(8_000);
                assertThat(bot.isAlive()).isTrue();
                disk.empty();
                awaitReplies(20);

                assertThat(end(people, "the disk full for 8 seconds").doubled()).isZero();
            }
        }
    }

    @Test
    void anotherProcessThatLocksTheDatabase() throws Exception {
        startBot();
        try (Asking people = Asking.upTo(Integer.MAX_VALUE, telegram)) {
            awaitReplies(20);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database());
                    Statement statement = other.createStatement()) {
                statement.execute("pragma busy_timeout = 20000");
                statement.execute("begin exclusive");
                awaitLine("is locked by another process");
                pause(8_000);
                statement.execute("rollback");
            }
            awaitReplies(20);

            assertThat(end(people, "the database locked by another process for 13 seconds")
                            .doubled())
                    .isZero();
        }
    }

    @Test
    void aCorruptPage() throws Exception {
        startBot();
        try (Asking people = Asking.upTo(Integer.MAX_VALUE, telegram)) {
            awaitReplies(20);
            endBot();
            damage(rootPageOf("answer"), 1);
            startBot();
            awaitLine("This answer is not recorded: Database " + database() + " is damaged");
            awaitReplies(40);

            assertThat(end(people, "the table of answers damaged").doubled()).isZero();
            assertThat(telegram.calls("sendmessage"))
                    .noneMatch(call -> call.text("text").contains("try again"));
        }
    }

    @Test
    void aBackupOfARunningBotAndItsRestore() throws Exception {
        startBot();
        try (Asking people = Asking.upTo(Integer.MAX_VALUE, telegram)) {
            awaitReplies(20);
            Path copy = folder.resolve("copy.db");
            Process backup = BotProcess.command(data, log, "backup", copy.toString());
            assertThat(backup.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(backup.exitValue()).isZero();
            awaitReplies(20);

            damage(2, Integer.MAX_VALUE);
            awaitLine("Database " + database() + " is damaged");
            people.close();
            // What it has taken it still answers; the rest stays with Telegram.
            pause(8_000);
            endBot();
            for (String rest : List.of("-wal", "-shm")) {
                Files.deleteIfExists(database().resolveSibling(database().getFileName() + rest));
            }
            Files.copy(copy, database(), StandardCopyOption.REPLACE_EXISTING);
            startBot();
            try (Asking others = Asking.upTo(40, telegram)) {
                assertThat(Eventually.holds(PATIENCE, () -> others.over() && others.open() == 0))
                        .isTrue();
            }

            // What was open when the backup was made is open again.
            assertThat(end(people, "damaged while it ran, and restored from a backup made while people asked")
                            .doubled())
                    .isLessThanOrEqualTo(Asking.MOST_OPEN);
        }
    }

    private int rootPageOf(String table) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
            try (ResultSet row =
                    statement.executeQuery("select rootpage from sqlite_schema where name = '" + table + "'")) {
                return row.getInt(1);
            }
        }
    }

    /** Overwrites pages; the first has number 1. */
    private void damage(int from, int count) throws IOException {
        int size = 4_096;
        byte[] bytes = Files.readAllBytes(database());
        long end = Math.min(bytes.length, (from - 1L + count) * size);
        for (int i = (from - 1) * size; i < end; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(database(), bytes);
    }
}
