package summitbot.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;

/**
 * One schema of a PostgreSQL database, at its newest version.
 *
 * <p>Work that meets a lost connection, a server that restarts or another transaction in its way is run again until it succeeds or a
 * patience has passed: a restart of the server is a pause, not an error.
 */
public final class PostgresDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);

    /** How long a server may be away before work fails: a restart takes some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final long CONNECT_SECONDS = 3;

    /** Longer than any statement of the bot takes; a server that has stopped answering is told by it. */
    private static final int SOCKET_SECONDS = 60;

    /** How many connections one process uses at most: about as many as it answers questions at once. */
    private static final int CONNECTIONS = 8;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PostgresAddress address;
    private final String name;
    private final Duration patience;
    private final HikariDataSource source;
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);
    private final FrozenView frozen = new FrozenView();

    private PostgresDatabase(PostgresAddress address, String name, Duration patience, HikariDataSource source) {
        this.address = address;
        this.name = name;
        this.patience = patience;
        this.source = source;
    }

    /**
     * Opens a schema; it is made when missing, older tables are migrated.
     *
     * @param name of the schema in the database: lower-case letters, digits and underscores
     * @throws UnavailableException when the server cannot be reached or does not let this user in, or the schema was written by a newer
     *     program
     */
    public static PostgresDatabase open(PostgresAddress address, Schema schema, String name) {
        return open(address, schema, name, PATIENCE);
    }

    /** With another time to wait for a server that is away. */
    static PostgresDatabase open(PostgresAddress address, Schema schema, String name, Duration patience) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not the name of a schema: " + name);
        }
        HikariDataSource source = new HikariDataSource(pool(address, name));
        boolean opened = false;
        try {
            PostgresMigrations.bringUpToDate(address, source, schema, name);
            opened = true;
            return new PostgresDatabase(address, name, patience, source);
        } catch (SQLException e) {
            throw PostgresFailures.explain(address, e);
        } finally {
            if (!opened) {
                source.close();
            }
        }
    }

    private static HikariConfig pool(PostgresAddress address, String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.jdbcUrl());
        config.setDataSourceProperties(address.credentials());
        config.addDataSourceProperty("currentSchema", name + ",public");
        config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        config.addDataSourceProperty("socketTimeout", SOCKET_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("ApplicationName", "summit-bot");
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(CONNECT_SECONDS));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        // A server that is away is no reason to fail before the first statement says so.
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(false);
        return config;
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRES;
    }

    @Override
    public String place() {
        return "PostgreSQL at " + address + ", schema " + name;
    }

    @Override
    public <T extends @Nullable Object> T read(SqlFunction<T> work) {
        try {
            Optional<FrozenView.Seen<T>> seen = frozen.read(work);
            if (seen.isPresent()) {
                return seen.get().value();
            }
        } catch (SQLException e) {
            throw PostgresFailures.explain(address, e);
        }
        return patiently(() -> {
            try (Connection connection = source.getConnection()) {
                beginReading(connection);
                return inTransaction(connection, work);
            }
        });
    }

    /** Within a transaction of this kind all statements see what was committed before its first. */
    private static void beginReading(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public <T extends @Nullable Object> T write(SqlFunction<T> work) {
        if (writing.get()) {
            throw new IllegalStateException("a write inside a write of the same database");
        }
        writing.set(true);
        try {
            return patiently(() -> {
                try (Connection connection = source.getConnection()) {
                    return inTransaction(connection, work);
                }
            });
        } finally {
            writing.remove();
        }
    }

    private interface Attempt<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private <T extends @Nullable Object> T patiently(Attempt<T> attempt) {
        long start = System.nanoTime();
        while (true) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                if (source.isClosed()) {
                    throw new IllegalStateException("the database is closed", e);
                }
                if (!PostgresFailures.passes(e) || System.nanoTime() - start > patience.toNanos()) {
                    throw PostgresFailures.explain(address, e);
                }
                LOG.debug("trying again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted while waiting for the database.", e);
        }
    }

    private static <T extends @Nullable Object> T inTransaction(Connection connection, SqlFunction<T> work)
            throws SQLException {
        boolean done = false;
        try {
            T result = work.apply(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
    }

    /** Fails where the connection is lost, and then there is nothing to roll back. */
    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("nothing to roll back", e);
        }
    }

    @Override
    public void freeze() {
        try {
            frozen.keep(() -> {
                Connection reader = source.getConnection();
                beginReading(reader);
                // Only a first look fixes which state the transaction sees.
                try (var statement = reader.createStatement()) {
                    statement.execute("select 1");
                }
                return reader;
            });
        } catch (SQLException e) {
            throw PostgresFailures.explain(address, e);
        }
    }

    @Override
    public void thaw() {
        try {
            frozen.letGo(reader -> {
                try (reader) {
                    rollback(reader);
                }
            });
        } catch (SQLException e) {
            LOG.debug("not given back", e);
        }
    }

    @Override
    public Optional<DatabaseLock> tryLock(String lockName) {
        try {
            return PostgresLock.take(address, name + " " + lockName);
        } catch (SQLException e) {
            throw PostgresFailures.explain(address, e);
        }
    }

    @Override
    public void backup(Path target, boolean overwrite) {
        try {
            new Backup(this::copyToSqlite, null).write(target, overwrite);
        } catch (SQLException e) {
            throw PostgresFailures.explain(address, e);
        }
    }

    private void copyToSqlite(Path partial) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.make("summit-bot-backup-")) {
            Path file = folder.path().resolve("state.db");
            freeze();
            try (SqliteDatabase copy = SqliteDatabase.open(file, Schema.STATE)) {
                new StateCopy(this, copy).run(table -> {});
            } finally {
                thaw();
            }
            Files.copy(file, partial, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        thaw();
        source.close();
    }
}
