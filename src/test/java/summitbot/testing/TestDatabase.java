package summitbot.testing;

import java.nio.file.Path;
import summitbot.storage.Database;
import summitbot.storage.PostgresDatabase;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;

/**
 * Databases for tests that hold on every engine: SQLite files, or with {@code -Dsummitbot.test.engine=postgres} schemas of the real
 * PostgreSQL. The same file stands for the same database.
 */
public final class TestDatabase {
    private static final String ENGINE = "summitbot.test.engine";
    private static final boolean POSTGRES = "postgres".equals(System.getProperty(ENGINE));

    private TestDatabase() {}

    /** Returns the option with which another process of a test opens the same databases. */
    public static String engineOption() {
        return "-D" + ENGINE + "=" + System.getProperty(ENGINE, "sqlite");
    }

    /** Opens the database that this file is or stands for. */
    public static Database open(Path file, Schema schema) {
        return POSTGRES
                ? PostgresDatabase.open(RealPostgres.address(), schema, RealPostgres.schemaFor(file))
                : SqliteDatabase.open(file, schema);
    }
}
