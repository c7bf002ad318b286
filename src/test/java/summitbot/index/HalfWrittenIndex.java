package summitbot.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Statement;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.testing.TestDatabase;

/** A process of its own that stops in the middle of a write and waits to be killed. */
final class HalfWrittenIndex {
    private HalfWrittenIndex() {}

    public static void main(String[] arguments) {
        try (Database database = TestDatabase.open(Path.of(arguments[0]), Schema.INDEX)) {
            database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    if (database.engine() == Database.Engine.SQLITE) {
                        // So small a cache makes SQLite write pages to the disk before the commit.
                        statement.execute("pragma cache_size = 1");
                    }
                    statement.execute("delete from embedding");
                    statement.execute("delete from passage_words");
                    statement.execute("update manifest set value = 'half' where key = 'corpus'");
                }
                System.out.println("half");
                return waitForever();
            });
        }
    }

    private static int waitForever() {
        try {
            return System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
