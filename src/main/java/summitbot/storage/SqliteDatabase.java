package summitbot.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;

/**
 * One SQLite file at the newest schema. Safe for concurrent use: many readers and one writer at a time within this process, and
 * other processes may read and write the same file meanwhile.
 *
 * <p>What cannot be done surfaces as an {@link UnavailableException} of one line: the disk is full, the file is read-only, damaged
 * or locked by another process for more than 5 s. A failed write leaves what was stored before.
 */
public final class SqliteDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

    private final Path file;
    private final Schema schema;
    private final SqliteConnections connections;
    private final ReentrantLock writing = new ReentrantLock(true);
    private @Nullable Connection writer;
    private final FrozenView frozen = new FrozenView();
    private boolean closed;

    private SqliteDatabase(Path file, Schema schema, SqliteConnections connections) {
        this.file = file;
        this.schema = schema;
        this.connections = connections;
    }

    /**
     * Opens the database in this file; the folder and the file are made when missing, older tables are migrated.
     *
     * <p>A damaged {@link Schema#INDEX} is renamed to {@code <file>.corrupt-<n>} and an empty one opened in its place, with one
     * warning in the log. A damaged {@link Schema#STATE} is refused and left as it is.
     *
     * @throws UnavailableException when the folder or file cannot be made or used, or was written by a newer program
     */
    public static SqliteDatabase open(Path file, Schema schema) {
        return open(file, schema, SqliteConnections.BUSY_MILLIS);
    }

    /** With another time to wait for other processes, in milliseconds. */
    static SqliteDatabase open(Path file, Schema schema, int busyMillis) {
        DataFolder.make(file.toAbsolutePath().getParent());
        try {
            return openHere(file, schema, busyMillis);
        } catch (SQLException e) {
            if (schema == Schema.INDEX && SqliteFailures.isDamage(e)) {
                return openAfresh(file, schema, busyMillis);
            }
            throw SqliteFailures.explain(file, schema, e);
        }
    }

    private static SqliteDatabase openHere(Path file, Schema schema, int busyMillis) throws SQLException {
        SqliteConnections connections = new SqliteConnections(file, schema, busyMillis);
        if (schema == Schema.INDEX) {
            DamagedFile.check(file, connections);
        }
        Migrations.bringUpToDate(file, schema, connections);
        return new SqliteDatabase(file, schema, connections);
    }

    private static SqliteDatabase openAfresh(Path file, Schema schema, int busyMillis) {
        Path aside = DamagedFile.moveAside(file);
        LOG.warn("Index {} was damaged; it is kept as {} and built again.", file, aside.getFileName());
        try {
            return openHere(file, schema, busyMillis);
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, schema, e);
        }
    }

    @Override
    public Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public <T extends @Nullable Object> T read(SqlFunction<T> work) {
        try {
            Optional<FrozenView.Seen<T>> seen = frozen.read(work);
            if (seen.isPresent()) {
                return seen.get().value();
            }
            Connection reader = connections.borrowReader();
            try {
                return inTransaction(reader, "begin", work);
            } finally {
                connections.giveBack(reader);
            }
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, schema, e);
        }
    }

    @Override
    public void freeze() {
        try {
            frozen.keep(() -> {
                Connection reader = connections.borrowReader();
                SqliteConnections.execute(reader, "begin");
                // Only a first look fixes which state the transaction sees.
                SqliteConnections.execute(reader, "select count(*) from sqlite_schema");
                return reader;
            });
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, schema, e);
        }
    }

    @Override
    public void thaw() {
        try {
            frozen.letGo(reader -> {
                rollback(reader);
                connections.giveBack(reader);
            });
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, schema, e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnavailableException when SQLite fails, among others because another process writes for more than 5 s
     */
    @Override
    public <T extends @Nullable Object> T write(SqlFunction<T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write of the same database");
        }
        writing.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the database is closed");
            }
            if (writer == null) {
                writer = connections.openWriter();
            }
            return inTransaction(writer, "begin immediate", work);
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, schema, e);
        } finally {
            writing.unlock();
        }
    }

    private static <T extends @Nullable Object> T inTransaction(
            Connection connection, String begin, SqlFunction<T> work) throws SQLException {
        SqliteConnections.execute(connection, begin);
        boolean done = false;
        try {
            T result = work.apply(connection);
            SqliteConnections.execute(connection, "commit");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
    }

    /** SQLite rolls back by itself after some failures (a full disk is one); a second rollback then fails, which is fine. */
    private static void rollback(Connection connection) {
        try {
            SqliteConnections.execute(connection, "rollback");
        } catch (SQLException e) {
            LOG.debug("nothing to roll back", e);
        }
    }

    @Override
    public Optional<DatabaseLock> tryLock(String name) {
        return Optional.of(new DatabaseLock() {
            @Override
            public boolean held() {
                return true;
            }

            @Override
            public void close() {}
        });
    }

    @Override
    public void backup(Path target, boolean overwrite) {
        try {
            new Backup(this::vacuumInto, file).write(target, overwrite);
        } catch (SQLException e) {
            throw SqliteFailures.explain(SqliteFailures.isDamage(e) ? file : target, schema, e);
        }
    }

    /** Reads one snapshot and does not disturb writers. */
    private void vacuumInto(Path partial) throws SQLException {
        try (Connection connection = connections.openWriter();
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, partial.toString());
            vacuum.execute();
        }
    }

    @Override
    public void close() {
        thaw();
        writing.lock();
        try {
            closed = true;
            if (writer != null) {
                writer.close();
                writer = null;
            }
            connections.close();
        } catch (SQLException e) {
            throw SqliteFailures.explain(file, schema, e);
        } finally {
            writing.unlock();
        }
    }
}
