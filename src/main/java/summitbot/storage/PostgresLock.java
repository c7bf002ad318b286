package summitbot.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An advisory lock of PostgreSQL, on a connection of its own. */
final class PostgresLock implements DatabaseLock {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresLock.class);

    /** A holder whose machine has gone keeps the lock until the server notices: after some ten seconds. */
    private static final String NOTICE_SOON =
            "-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

    private final Connection connection;

    private PostgresLock(Connection connection) {
        this.connection = connection;
    }

    static Optional<DatabaseLock> take(PostgresAddress address, String name) throws SQLException {
        Properties properties = address.credentials();
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("ApplicationName", "summit-bot lock");
        properties.setProperty("options", NOTICE_SOON);
        Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
        boolean taken = false;
        try (PreparedStatement select =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                taken = row.getBoolean(1);
            }
            return taken ? Optional.of(new PostgresLock(connection)) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    @Override
    public boolean held() {
        try {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the lock has gone with its connection", e);
        }
    }
}
