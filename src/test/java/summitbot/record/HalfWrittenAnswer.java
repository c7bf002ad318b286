package summitbot.record;

import java.nio.file.Path;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.testing.TestDatabase;

/** A process that deletes every answer in a transaction, says so, and waits in the middle of it to be killed. */
final class HalfWrittenAnswer {
    private HalfWrittenAnswer() {}

    public static void main(String[] args) {
        try (Database database = TestDatabase.open(Path.of(args[0]), Schema.STATE)) {
            database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("delete from answer");
                    System.out.println("deleted");
                    new CountDownLatch(1).await();
                    return null;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
