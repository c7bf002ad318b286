package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.UnavailableException;

class SqliteDatabaseIT {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("some.db");
    }

    @Test
    void makesTheFolderAndTheTables() {
        Path missing = new DataFolder(folder.resolve("not/there/yet")).state();

        try (Database database = SqliteDatabase.open(missing, Schema.STATE)) {
            assertThat(DatabaseContractIT.count(database, "flyway_schema_history"))
                    .isPositive();
        }
    }

    @Test
    void saysThatAnotherProcessHoldsTheLock() throws SQLException {
        try (Database database = SqliteDatabase.open(file, Schema.STATE, 50);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            database.write(DatabaseContractIT::makeNotes);
            SqliteConnections.execute(other, "begin immediate");

            assertThatThrownBy(() -> database.write(connection -> DatabaseContractIT.note(connection, "late")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageStartingWith("Database " + file + " is locked by another process");
            assertThat(DatabaseContractIT.notes(database)).isEmpty();

            SqliteConnections.execute(other, "rollback");
            database.write(connection -> DatabaseContractIT.note(connection, "now"));
            assertThat(DatabaseContractIT.notes(database)).containsExactly("now");
        }
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsWhatWasStored() {
        try (Database database = SqliteDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseContractIT::makeNotes);
            database.write(connection -> DatabaseContractIT.note(connection, "kept"));

            assertThatThrownBy(() -> database.write(connection -> {
                        SqliteConnections.execute(connection, "pragma max_page_count = 1");
                        return DatabaseContractIT.note(connection, "x".repeat(100_000));
                    }))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("the disk is full");

            assertThat(DatabaseContractIT.notes(database)).containsExactly("kept");
        }
    }

    @Test
    void refusesADatabaseOfANewerProgramAndChangesNothing() throws Exception {
        SqliteDatabase.open(file, Schema.STATE).close();
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            SqliteConnections.execute(
                    newer,
                    "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                            + " execution_time, success) values (99, '0099', 'later', 'SQL', 'later', 'later', 1, 1)");
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteDatabase.open(file, Schema.STATE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining(
                        "schema version 99, newer than version " + Schema.STATE.newest(Database.Engine.SQLITE));

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refusesADamagedStateAndLeavesItAsItIs() throws Exception {
        Files.writeString(file, "This was a database once. ".repeat(1_000));
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteDatabase.open(file, Schema.STATE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("Database " + file + " is damaged or not a SQLite database");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void movesADamagedIndexAsideAndStartsAfresh() throws Exception {
        Files.writeString(file, "This was a database once. ".repeat(1_000));

        try (Database database = SqliteDatabase.open(file, Schema.INDEX)) {
            assertThat(DatabaseContractIT.count(database, "embedding")).isZero();
        }

        assertThat(folder.resolve("some.db.corrupt-1")).hasContent("This was a database once. ".repeat(1_000));
    }

    @Test
    void findsDamageInTheMiddleOfAnIndex() throws Exception {
        try (Database database = SqliteDatabase.open(file, Schema.INDEX)) {
            database.write(DatabaseContractIT::makeNotes);
            database.write(connection -> {
                for (int i = 0; i < 2_000; i++) {
                    DatabaseContractIT.note(connection, "some text that fills pages " + i);
                }
                return 0;
            });
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length - 60_000; i < bytes.length - 20_000; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);
        Files.writeString(folder.resolve("some.db.corrupt-1"), "an earlier one");

        SqliteDatabase.open(file, Schema.INDEX).close();

        assertThat(folder.resolve("some.db.corrupt-2")).hasBinaryContent(bytes);
        assertThat(folder.resolve("some.db.corrupt-1")).hasContent("an earlier one");
    }

    @Test
    void saysThatAFileStandsInPlaceOfTheFolder() throws Exception {
        Path occupied = Files.writeString(folder.resolve("data"), "not a folder");

        assertThatThrownBy(() -> SqliteDatabase.open(new DataFolder(occupied).state(), Schema.STATE))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(
                        "Data folder " + occupied + " cannot be made (a file stands in its place); name a folder that"
                                + " can be written with --data or SUMMIT_BOT_DATA.");
    }

    @Test
    void saysThatTheFileCannotBeOpened() throws Exception {
        Files.createDirectory(file);

        assertThatThrownBy(() -> SqliteDatabase.open(file, Schema.STATE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("Database " + file + " cannot be opened");
    }

    @Test
    void twoOpenANewFileAtOnce() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Integer>> tables = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            tables.add(both.submit(() -> {
                try (Database database = SqliteDatabase.open(file, Schema.INDEX)) {
                    return DatabaseContractIT.count(database, "embedding");
                }
            }));
        }

        for (Future<Integer> table : tables) {
            assertThat(table.get(30, TimeUnit.SECONDS)).isZero();
        }
        both.shutdown();
    }
}
