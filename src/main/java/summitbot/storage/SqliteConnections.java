package summitbot.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Connections to one database file: one for the writer, and as many for readers as read at once. Safe for concurrent use.
 *
 * <p>A general pool is not needed: SQLite connections never go stale, and the idle ones are kept.
 */
final class SqliteConnections implements AutoCloseable {
    /** How long SQLite waits for another process that writes, in milliseconds. */
    static final int BUSY_MILLIS = 5_000;

    /** Readers kept open when idle; more at once are opened and closed again. */
    private static final int IDLE_READERS = 8;

    private final SQLiteDataSource source;
    private final Deque<Connection> idleReaders = new ArrayDeque<>();
    private boolean closed;

    SqliteConnections(Path file, Schema schema, int busyMillis) {
        source = new SQLiteDataSource(config(schema, busyMillis));
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static SQLiteConfig config(Schema schema, int busyMillis) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(busyMillis);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.valueOf(schema.synchronous()));
        return config;
    }

    /** A new connection that may write. The caller closes it. */
    Connection openWriter() throws SQLException {
        return source.getConnection();
    }

    SQLiteDataSource source() {
        return source;
    }

    Connection borrowReader() throws SQLException {
        synchronized (idleReaders) {
            if (closed) {
                throw new IllegalStateException("the database is closed");
            }
            Connection idle = idleReaders.pollLast();
            if (idle != null) {
                return idle;
            }
        }
        Connection reader = source.getConnection();
        execute(reader, "pragma query_only = on");
        return reader;
    }

    void giveBack(Connection reader) throws SQLException {
        synchronized (idleReaders) {
            if (!closed && idleReaders.size() < IDLE_READERS) {
                idleReaders.addLast(reader);
                return;
            }
        }
        reader.close();
    }

    /** Runs one statement without parameters. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        synchronized (idleReaders) {
            closed = true;
            for (Connection reader : idleReaders) {
                reader.close();
            }
            idleReaders.clear();
        }
    }
}
