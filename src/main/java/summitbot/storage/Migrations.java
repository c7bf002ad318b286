package summitbot.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteErrorCode;
import summitbot.failure.UnavailableException;

/** Brings a database to the newest version of its schema. */
final class Migrations {
    /** Within this process; {@link FileLock} is for other processes only and throws inside one. */
    private static final Object IN_PROCESS = new Object();

    /** More than the tables of a new database need. */
    private static final long ENOUGH_BYTES = 1L << 20;

    private Migrations() {}

    /**
     * Migrates unless the schema is current already. Two processes that open a new database at once wait for one another.
     *
     * @throws UnavailableException when the database was written by a newer program; nothing is changed then
     */
    static void bringUpToDate(Path file, Schema schema, SqliteConnections connections) throws SQLException {
        if (version(file, schema, connections) == schema.newest(Database.Engine.SQLITE)) {
            return;
        }
        Path lockFile = file.resolveSibling(".migration.lock");
        synchronized (IN_PROCESS) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock ignored = channel.lock()) {
                if (version(file, schema, connections) < schema.newest(Database.Engine.SQLITE)) {
                    prepare(schema, connections);
                    migrate(file, schema, connections);
                }
            } catch (IOException e) {
                throw new UnavailableException(
                        "Data folder " + file.toAbsolutePath().getParent() + " cannot be written ("
                                + SqliteFailures.reason(e) + "); make it writable, or name another with --data.",
                        e);
            }
        }
    }

    /** The version of the schema in the file; 0 when it has no tables yet. */
    private static int version(Path file, Schema schema, SqliteConnections connections) throws SQLException {
        try (Connection connection = connections.openWriter();
                Statement statement = connection.createStatement()) {
            int version = 0;
            if (exists(statement)) {
                String newest =
                        "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history where success";
                try (ResultSet row = statement.executeQuery(newest)) {
                    version = row.getInt(1);
                }
            }
            if (version > schema.newest(Database.Engine.SQLITE)) {
                throw new UnavailableException("Database " + file + " has schema version " + version
                        + ", newer than version " + schema.newest(Database.Engine.SQLITE)
                        + " which this program knows; nothing was changed."
                        + " Use the newer program, or name another folder with --data.");
            }
            return version;
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        String table = "select count(*) from sqlite_master where name = 'flyway_schema_history'";
        try (ResultSet row = statement.executeQuery(table)) {
            return row.getInt(1) > 0;
        }
    }

    /**
     * Settles what is kept in the file, so once is enough. With a write-ahead log, readers and a writer do not wait for one another.
     * The size of a page has an effect in a new file only.
     */
    private static void prepare(Schema schema, SqliteConnections connections) throws SQLException {
        try (Connection connection = connections.openWriter()) {
            SqliteConnections.execute(connection, "pragma page_size = " + schema.pageBytes());
            SqliteConnections.execute(connection, "pragma journal_mode = wal");
        }
    }

    private static void migrate(Path file, Schema schema, SqliteConnections connections) throws SQLException {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(connections.source())
                    .locations("classpath:" + schema.location(Database.Engine.SQLITE))
                    .sqlMigrationPrefix("V")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw isFull(file) ? full(e) : cause(e);
        }
    }

    /** SQLite has rolled back by itself then, and Flyway tells only that there was nothing to commit. */
    private static boolean isFull(Path file) {
        return file.toAbsolutePath().getParent().toFile().getUsableSpace() < ENOUGH_BYTES;
    }

    private static SQLException full(FlywayException e) {
        return new SQLException("the disk is full", "", SQLiteErrorCode.SQLITE_FULL.code, e);
    }

    private static SQLException cause(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return new SQLException("the tables could not be migrated: " + e.getMessage(), e);
    }
}
