package summitbot.telegram.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.storage.Database;
import summitbot.storage.PostgresAddress;
import summitbot.storage.PostgresDatabase;
import summitbot.storage.Schema;
import summitbot.testing.Eventually;
import summitbot.testing.RealPostgres;
import summitbot.testing.TestDatabase;

/** Processes that serve one bot, and what they know of each other; of several only where the database allows several. */
class SqlReplicaIT {
    private static final long BOT = 7;

    /** Long enough for a busy machine not to miss one. */
    private static final Duration LEASE = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private Database state;

    @BeforeEach
    void open() {
        state = TestDatabase.open(folder.resolve("state.db"), Schema.STATE);
    }

    @AfterEach
    void close() {
        state.close();
    }

    private SqlReplica join(Optional<String> place) {
        return SqlReplica.join(state, BOT, place, LEASE, () -> {});
    }

    private void assumeSeveral() {
        assumeThat(state.engine()).isEqualTo(Database.Engine.POSTGRES);
    }

    @Test
    void servesAloneUntilAnotherJoins() {
        try (SqlReplica one = join(Optional.empty())) {
            assertThat(one.members()).isEqualTo(1);
            assertThat(one.mayAct()).isTrue();
            assertThat(one.waitingElsewhere()).isEqualTo(Waiting.NONE);
        }
    }

    @Test
    void countsThoseWhoJoinAndLeave() {
        assumeSeveral();
        try (SqlReplica one = join(Optional.empty())) {
            try (SqlReplica two = join(Optional.empty())) {
                assertThat(two.members()).isEqualTo(2);
                assertThat(Eventually.holds(() -> one.members() == 2)).isTrue();
            }
            assertThat(Eventually.holds(() -> one.members() == 1)).isTrue();
        }
    }

    @Test
    void tellsTheOthersWhatWaits() {
        assumeSeveral();
        try (SqlReplica one = join(Optional.empty());
                SqlReplica two = join(Optional.empty())) {
            Waiting waiting = new Waiting(List.of(3L, 5L), List.of(4L));
            one.reportWaiting(() -> waiting);

            assertThat(Eventually.holds(() -> two.waitingElsewhere().equals(waiting)))
                    .isTrue();
            assertThat(one.waitingElsewhere()).isEqualTo(Waiting.NONE);
        }
    }

    @Test
    void saysThatItLivesAfterAnErrorAsBefore() {
        assumeSeveral();
        Waiting waiting = new Waiting(List.of(3L), List.of());
        AtomicBoolean failed = new AtomicBoolean();
        try (SqlReplica one = join(Optional.empty());
                SqlReplica two = join(Optional.empty())) {
            one.reportWaiting(() -> {
                if (failed.compareAndSet(false, true)) {
                    throw new OutOfMemoryError("as scripted");
                }
                return waiting;
            });

            assertThat(Eventually.holds(() -> two.waitingElsewhere().equals(waiting)))
                    .isTrue();
            assertThat(failed).isTrue();
        }
    }

    @Test
    void takesWhoIsSilentForALeaseToBeDead() {
        assumeSeveral();
        enterAndDie("elsewhere");
        try (SqlReplica one = join(Optional.empty())) {
            assertThat(one.members()).isEqualTo(2);
            assertThat(Eventually.holds(() -> one.members() == 1)).isTrue();
        }
    }

    /** As it looks when the clock of the database is put forward, and when it is put back. */
    @ParameterizedTest
    @ValueSource(longs = {1, Long.MAX_VALUE / 2})
    void takesNobodyToBeDeadBecauseOfTheClockOfTheDatabase(long until) {
        assumeSeveral();
        AtomicBoolean lost = new AtomicBoolean();
        try (SqlReplica one = join(Optional.empty());
                SqlReplica two = SqlReplica.join(state, BOT, Optional.empty(), LEASE, () -> lost.set(true))) {
            assertThat(Eventually.holds(() -> one.members() == 2)).isTrue();
            for (int jump = 0; jump < 2; jump++) {
                setAllUntil(until + jump);
                pass(LEASE);
            }

            assertThat(lost).isFalse();
            assertThat(one.members()).isEqualTo(2);
            assertThat(two.members()).isEqualTo(2);
        }
    }

    @Test
    void takesNobodyToBeDeadBecauseAllHadToWait() {
        assumeSeveral();
        AtomicBoolean lost = new AtomicBoolean();
        try (SqlReplica one = SqlReplica.join(state, BOT, Optional.empty(), LEASE, () -> lost.set(true));
                SqlReplica two = SqlReplica.join(state, BOT, Optional.empty(), LEASE, () -> lost.set(true))) {
            pass(LEASE.multipliedBy(3).dividedBy(2));

            state.write(connection -> {
                try (PreparedStatement lock =
                        connection.prepareStatement("lock table telegram_replica in access exclusive mode")) {
                    lock.execute();
                }
                pass(LEASE.multipliedBy(3).dividedBy(2));
                assertThat(one.mayAct() || two.mayAct()).isFalse();
                return 0;
            });

            assertThat(Eventually.holds(() -> one.mayAct() && two.mayAct())).isTrue();
            pass(LEASE.multipliedBy(3).dividedBy(2));
            assertThat(lost).isFalse();
            assertThat(one.members() + two.members()).isEqualTo(4);
        }
    }

    /** Lets time pass: what is tested is that nothing happens. */
    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        assertThat(Eventually.holds(() -> System.nanoTime() > end)).isTrue();
    }

    private void setAllUntil(long until) {
        state.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update telegram_replica set alive_until = ? where bot_id = ?")) {
                update.setLong(1, until);
                update.setLong(2, BOT);
                return update.executeUpdate();
            }
        });
    }

    @Test
    void takesWhoWasAtItsPlaceBeforeToBeDeadAtOnce() {
        assumeSeveral();
        enterAndDie("here");
        enterAndDie("elsewhere");
        try (SqlReplica one = join(Optional.of("here"))) {
            assertThat(one.members()).isEqualTo(2);
        }
    }

    @Test
    void isToldWhenOthersTookItToBeDead() {
        assumeSeveral();
        AtomicBoolean lost = new AtomicBoolean();
        try (SqlReplica one = SqlReplica.join(state, BOT, Optional.of("here"), LEASE, () -> lost.set(true));
                SqlReplica two = join(Optional.of("here"))) {
            assertThat(Eventually.holds(lost::get)).isTrue();
            assertThat(one.mayAct()).isFalse();
            assertThat(two.mayAct()).isTrue();
        }
    }

    @Test
    void takesNobodyToBeDeadForADatabaseThatWasAway() throws SQLException {
        assumeSeveral();
        String name = RealPostgres.makeDatabase();
        PostgresAddress address = PostgresAddress.parse(RealPostgres.urlOf(name), "test");
        try (Database database = PostgresDatabase.open(address, Schema.STATE, "some");
                SqlReplica one = SqlReplica.join(database, BOT, Optional.empty(), LEASE, () -> {})) {
            enterAndDie(database, "elsewhere");
            assertThat(Eventually.holds(() -> one.members() == 2)).isTrue();
            // From now on it may take others to be dead.
            assertThat(Eventually.holds(() -> one.members() == 1)).isTrue();
            enterAndDie(database, "here");

            RealPostgres.takeAway(name);
            assertThat(Eventually.holds(() -> !one.mayAct())).isTrue();
            LockSupport.parkNanos(2 * LEASE.toNanos());
            RealPostgres.bringBack(name);

            assertThat(Eventually.holds(one::mayAct)).isTrue();
            assertThat(one.members()).isEqualTo(2);
            assertThat(Eventually.holds(() -> one.members() == 1)).isTrue();
        } finally {
            RealPostgres.dropDatabase(name);
        }
    }

    private void enterAndDie(String place) {
        enterAndDie(state, place);
    }

    /** As a process that is killed a moment after its last word. */
    private static void enterAndDie(Database database, String place) {
        database.write(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into telegram_replica (bot_id, id, place, alive_until)"
                            + " values (?, ?, ?, (extract(epoch from clock_timestamp()) * 1000)::bigint + ?)")) {
                insert.setLong(1, BOT);
                insert.setString(2, "dead at " + place);
                insert.setString(3, place);
                insert.setLong(4, LEASE.toMillis());
                return insert.executeUpdate();
            }
        });
    }
}
