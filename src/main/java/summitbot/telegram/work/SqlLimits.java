package summitbot.telegram.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;

/**
 * Counts the messages that all processes get, in the table {@code telegram_count}. Messages of one person that two processes count at the
 * same moment may pass one above the limit.
 */
final class SqlLimits implements MessageLimits {
    private static final Logger LOG = LoggerFactory.getLogger(SqlLimits.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Database database;
    private final long botId;
    private final String scope;

    /**
     * @param database open with {@link summitbot.storage.Schema#STATE} on PostgreSQL; not closed by this object
     * @param scope what is counted, as {@code PERSON}
     */
    SqlLimits(Database database, long botId, String scope) {
        this.database = database;
        this.botId = botId;
        this.scope = scope;
    }

    /** Where the database fails, the message is taken: better one too many than none. */
    @Override
    public Verdict count(long key, Instant written, int limit) {
        try {
            return database.write(connection -> count(connection, key, written.toEpochMilli(), limit));
        } catch (UnavailableException e) {
            LOG.warn("A message is not counted: {}", e.getMessage());
            return Verdict.TAKEN;
        }
    }

    private Verdict count(Connection connection, long key, long written, int limit) throws SQLException {
        String ofKey = " from telegram_count where bot_id = " + botId + " and scope = '" + scope + "' and key = " + key;
        execute(connection, "delete" + ofKey + " and at <= " + (written - MINUTE.toMillis()));
        long taken = number(connection, "select count(*)" + ofKey + " and told = 0");
        if (taken < limit) {
            execute(connection, "delete" + ofKey + " and told = 1");
            insert(connection, key, written, 0);
            return Verdict.TAKEN;
        }
        if (number(connection, "select count(*)" + ofKey + " and told = 1") > 0) {
            return Verdict.IGNORED;
        }
        insert(connection, key, written, 1);
        return Verdict.REFUSED;
    }

    private void insert(Connection connection, long key, long written, int told) throws SQLException {
        execute(
                connection,
                "insert into telegram_count (bot_id, scope, key, at, told) values (" + botId + ", '" + scope + "', "
                        + key + ", " + written + ", " + told + ")");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
