package summitbot.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.opentest4j.TestAbortedException;
import summitbot.storage.PostgresAddress;

/** The real PostgreSQL with pgvector that {@code SUMMIT_BOT_TEST_DATABASE_URL} names; its schemas are made and dropped by tests. */
public final class RealPostgres {
    private static final String VARIABLE = "SUMMIT_BOT_TEST_DATABASE_URL";
    private static final String RESTART = "SUMMIT_BOT_TEST_DATABASE_RESTART";
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    private RealPostgres() {}

    /** Returns where it is; only where nothing is missing. */
    public static PostgresAddress address() {
        return PostgresAddress.parse(url(), VARIABLE);
    }

    /** Returns the same as it is written in the environment. */
    public static String url() {
        return System.getenv(VARIABLE);
    }

    /** Returns the name of a schema for what would be this file, always the same; dropped when the tests end. */
    public static String schemaFor(Path file) {
        byte[] path = file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        String name = "test_" + UUID.nameUUIDFromBytes(path).toString().replace('-', '_');
        if (MADE.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(RealPostgres::dropAll));
        }
        MADE.add(name);
        return name;
    }

    /** One by one: a transaction has not room for the locks of all their tables. */
    private static void dropAll() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(url()));
                Statement statement = connection.createStatement()) {
            statement.execute("set client_min_messages = warning");
            for (String name : MADE) {
                statement.execute("drop schema if exists " + name + " cascade");
            }
        } catch (SQLException e) {
            System.err.println("Schemas test_… are left: " + e.getMessage());
        }
    }

    /** Makes an empty database beside the one that is named, for programs that choose their schemas themselves. Returns its name. */
    public static String makeDatabase() throws SQLException {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        execute("create database " + name);
        return name;
    }

    /** Returns the address of a database that {@link #makeDatabase} made. */
    public static String urlOf(String database) {
        return url().replaceFirst("/[^/]*$", "/" + database);
    }

    /** Ends all connections to it and lets none begin, as a server that restarts does. */
    public static void takeAway(String database) throws SQLException {
        execute("alter database " + database + " allow_connections false");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
    }

    /** Ends what {@link #takeAway} began. */
    public static void bringBack(String database) throws SQLException {
        execute("alter database " + database + " allow_connections true");
    }

    /** Leaves a test out, with one line, where the environment does not say how the server is restarted. */
    public static void requireRestarts() {
        if (restartCommand().isBlank()) {
            System.out.println("LEFT OUT: a test that restarts PostgreSQL: " + RESTART + " is not set.");
            throw new TestAbortedException(RESTART + " is not set");
        }
    }

    /**
     * Restarts the server, for all who use it.
     *
     * @param mode how it is stopped, in the words of {@code pg_ctl}: {@code fast} or {@code immediate}
     */
    public static void restart(String mode) throws IOException, InterruptedException {
        Process restart = new ProcessBuilder("bash", "-c", restartCommand() + " " + mode)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!restart.waitFor(90, TimeUnit.SECONDS) || restart.exitValue() != 0) {
            throw new IOException(RESTART + " failed");
        }
    }

    private static String restartCommand() {
        return System.getenv().getOrDefault(RESTART, "");
    }

    /** Lets nobody read or write a table of a database for a while. */
    public static void lock(String database, String table, Duration time) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(urlOf(database)));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            LockSupport.parkNanos(time.toNanos());
            connection.rollback();
        }
    }

    public static void dropDatabase(String database) throws SQLException {
        execute("drop database " + database + " with (force)");
    }

    /** Runs a statement on a connection of its own. */
    public static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(url()));
                Statement statement = connection.createStatement()) {
            statement.execute("set client_min_messages = warning");
            statement.execute(sql);
        }
    }

    private static String jdbcUrl(String url) {
        java.net.URI uri = java.net.URI.create(url);
        String[] user = uri.getUserInfo().split(":", 2);
        return "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath() + "?user=" + user[0]
                + "&password=" + user[1];
    }

    /** Returns what tests lack here, in a sentence; empty when they can run. */
    static Optional<String> whatIsMissing() {
        return Found.MISSING;
    }

    /** Looked for once. */
    private static final class Found {
        static final Optional<String> MISSING = look();

        private static Optional<String> look() {
            if (url() == null || url().isBlank()) {
                return Optional.of(VARIABLE + " is not set.");
            }
            try {
                execute("create extension if not exists vector schema public");
                return Optional.empty();
            } catch (SQLException e) {
                return Optional.of("it cannot be used ("
                        + e.getMessage().lines().findFirst().orElse("") + ").");
            }
        }
    }
}
