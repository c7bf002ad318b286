package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.UnavailableException;

class DatabaseIT {
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
            assertThat(count(database, "flyway_schema_history")).isPositive();
        }
    }

    @Test
    void keepsWhatWasWritten() {
        try (Database database = SqliteDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseIT::makeNotes);
            database.write(connection -> note(connection, "kept"));
        }

        try (Database database = SqliteDatabase.open(file, Schema.STATE)) {
            assertThat(notes(database)).containsExactly("kept");
        }
    }

    @Test
    void storesNothingOfAWriteThatThrows() {
        try (Database database = SqliteDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseIT::makeNotes);

            assertThatThrownBy(() -> database.write(connection -> {
                        note(connection, "lost");
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");
            database.write(connection -> note(connection, "next"));

            assertThat(notes(database)).containsExactly("next");
        }
    }

    @Test
    void refusesToWriteWhenReading() {
        try (Database database = SqliteDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseIT::makeNotes);

            assertThatThrownBy(() -> database.read(connection -> note(connection, "no")))
                    .isInstanceOf(UnavailableException.class);
            assertThat(notes(database)).isEmpty();
        }
    }

    @Test
    void seesTheStateItWasFrozenAtWhateverIsWritten() {
        try (Database reading = SqliteDatabase.open(file, Schema.STATE);
                Database writing = SqliteDatabase.open(file, Schema.STATE)) {
            writing.write(DatabaseIT::makeNotes);
            writing.write(connection -> note(connection, "before"));

            reading.freeze();
            writing.write(connection -> note(connection, "after"));
            assertThat(notes(reading)).containsExactly("before");
            assertThat(notes(writing)).containsExactly("before", "after");

            reading.thaw();
            assertThat(notes(reading)).containsExactly("before", "after");
        }
    }

    @Test
    void refusesAWriteInsideAWrite() {
        try (Database database = SqliteDatabase.open(file, Schema.STATE)) {
            assertThatThrownBy(() -> database.write(outer -> database.write(inner -> 1)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void doesNothingAfterItIsClosed() {
        Database database = SqliteDatabase.open(file, Schema.STATE);
        database.close();
        database.close();

        assertThatThrownBy(() -> database.write(connection -> 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.read(connection -> 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readersSeeWholeTransactionsWhileOthersAreWritten() throws Exception {
        try (Database database = SqliteDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseIT::makeNotes);
            AtomicBoolean writing = new AtomicBoolean(true);
            ExecutorService readers = Executors.newFixedThreadPool(3);
            List<Future<Boolean>> allEven = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                allEven.add(readers.submit(() -> {
                    boolean even = true;
                    while (writing.get()) {
                        even &= database.read(connection -> {
                            int first = count(connection, "note");
                            int second = count(connection, "note");
                            return first % 2 == 0 && second % 2 == 0;
                        });
                    }
                    return even;
                }));
            }

            for (int i = 0; i < 50; i++) {
                database.write(connection -> note(connection, "one") + note(connection, "two"));
            }
            writing.set(false);

            for (Future<Boolean> even : allEven) {
                assertThat(even.get(10, TimeUnit.SECONDS)).isTrue();
            }
            readers.shutdown();
            assertThat(notes(database)).hasSize(100);
        }
    }

    @Test
    void oneReadSeesOneState() {
        try (Database database = SqliteDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseIT::makeNotes);

            int before = database.read(connection -> {
                int first = count(connection, "note");
                inAnotherThread(() -> database.write(other -> note(other, "meanwhile")));
                assertThat(count(connection, "note")).isEqualTo(first);
                return first;
            });

            assertThat(before).isZero();
            assertThat(notes(database)).containsExactly("meanwhile");
        }
    }

    @Test
    void saysThatAnotherProcessHoldsTheLock() throws SQLException {
        try (Database database = SqliteDatabase.open(file, Schema.STATE, 50);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            database.write(DatabaseIT::makeNotes);
            SqliteConnections.execute(other, "begin immediate");

            assertThatThrownBy(() -> database.write(connection -> note(connection, "late")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageStartingWith("Database " + file + " is locked by another process");
            assertThat(notes(database)).isEmpty();

            SqliteConnections.execute(other, "rollback");
            database.write(connection -> note(connection, "now"));
            assertThat(notes(database)).containsExactly("now");
        }
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsWhatWasStored() {
        try (Database database = SqliteDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseIT::makeNotes);
            database.write(connection -> note(connection, "kept"));

            assertThatThrownBy(() -> database.write(connection -> {
                        SqliteConnections.execute(connection, "pragma max_page_count = 1");
                        return note(connection, "x".repeat(100_000));
                    }))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("the disk is full");

            assertThat(notes(database)).containsExactly("kept");
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
                .hasMessageContaining("schema version 99, newer than version " + Schema.STATE.newest());

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
            assertThat(count(database, "embedding")).isZero();
        }

        assertThat(folder.resolve("some.db.corrupt-1")).hasContent("This was a database once. ".repeat(1_000));
    }

    @Test
    void findsDamageInTheMiddleOfAnIndex() throws Exception {
        try (Database database = SqliteDatabase.open(file, Schema.INDEX)) {
            database.write(DatabaseIT::makeNotes);
            database.write(connection -> {
                for (int i = 0; i < 2_000; i++) {
                    note(connection, "some text that fills pages " + i);
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
                    return count(database, "embedding");
                }
            }));
        }

        for (Future<Integer> table : tables) {
            assertThat(table.get(30, TimeUnit.SECONDS)).isZero();
        }
        both.shutdown();
    }

    static void inAnotherThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int makeNotes(Connection connection) throws SQLException {
        SqliteConnections.execute(connection, "create table note (id integer primary key, text text not null)");
        return 0;
    }

    static int note(Connection connection, String text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into note (text) values (?)")) {
            insert.setString(1, text);
            return insert.executeUpdate();
        }
    }

    static List<String> notes(Database database) {
        return database.read(connection -> {
            List<String> texts = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select text from note order by id")) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        });
    }

    private static int count(Database database, String table) {
        return database.read(connection -> count(connection, table));
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            return row.getInt(1);
        }
    }
}
