package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
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
import summitbot.testing.TestDatabase;

/** What holds of every engine. */
class DatabaseContractIT {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("some.db");
    }

    @Test
    void keepsWhatWasWritten() {
        try (Database database = TestDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseContractIT::makeNotes);
            database.write(connection -> note(connection, "kept"));
        }

        try (Database database = TestDatabase.open(file, Schema.STATE)) {
            assertThat(notes(database)).containsExactly("kept");
        }
    }

    @Test
    void storesNothingOfAWriteThatThrows() {
        try (Database database = TestDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseContractIT::makeNotes);

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
        try (Database database = TestDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseContractIT::makeNotes);

            assertThatThrownBy(() -> database.read(connection -> note(connection, "no")))
                    .isInstanceOf(UnavailableException.class);
            assertThat(notes(database)).isEmpty();
        }
    }

    @Test
    void seesTheStateItWasFrozenAtWhateverIsWritten() {
        try (Database reading = TestDatabase.open(file, Schema.STATE);
                Database writing = TestDatabase.open(file, Schema.STATE)) {
            writing.write(DatabaseContractIT::makeNotes);
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
        try (Database database = TestDatabase.open(file, Schema.STATE)) {
            assertThatThrownBy(() -> database.write(outer -> database.write(inner -> 1)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void doesNothingAfterItIsClosed() {
        Database database = TestDatabase.open(file, Schema.STATE);
        database.close();
        database.close();

        assertThatThrownBy(() -> database.write(connection -> 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.read(connection -> 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readersSeeWholeTransactionsWhileOthersAreWritten() throws Exception {
        try (Database database = TestDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseContractIT::makeNotes);
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
        try (Database database = TestDatabase.open(file, Schema.STATE)) {
            database.write(DatabaseContractIT::makeNotes);

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
        try (PreparedStatement insert =
                connection.prepareStatement("insert into note (id, text) select count(*) + 1, ? from note")) {
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

    static int count(Database database, String table) {
        return database.read(connection -> count(connection, table));
    }

    static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
