package summitbot.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;

/** Counts what is recorded. Safe for concurrent use. */
public final class SqlStatistics {
    private static final String QUESTIONS = " from answer where kind = 'question' and asked_at >= ?";

    private final Database database;

    /** @param database open with {@link summitbot.storage.Schema#STATE}; not closed by this object */
    public SqlStatistics(Database database) {
        this.database = database;
    }

    /**
     * Counts what was recorded since a time.
     *
     * @throws UnavailableException when the database fails
     */
    public Statistics since(Instant from) {
        String since = SqlRecorder.TIME.format(from);
        return database.read(connection -> {
            long questions = number(connection, "select count(*)" + QUESTIONS, since);
            return new Statistics(
                    questions,
                    number(connection, "select count(*)" + QUESTIONS + " and status = 'answered'", since),
                    number(connection, "select count(*)" + QUESTIONS + " and status = 'abstained'", since),
                    verdicts(connection, "GOOD", since),
                    verdicts(connection, "BAD", since),
                    latency(connection, since, questions, 50),
                    latency(connection, since, questions, 95));
        });
    }

    /** Returns how many updates from Telegram wait or are being worked on. */
    public long unhandledUpdates() {
        return database.read(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select count(*) from telegram_update where handled = 0");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static long verdicts(Connection connection, String verdict, String since) throws SQLException {
        String sql = "select count(*) from feedback where verdict = '" + verdict + "' and answer in (select number"
                + QUESTIONS + ")";
        return number(connection, sql, since);
    }

    private static long latency(Connection connection, String since, long questions, int percent) throws SQLException {
        if (questions == 0) {
            return 0;
        }
        long rank = (questions * percent + 99) / 100;
        return number(
                connection,
                "select latency_ms" + QUESTIONS + " order by latency_ms limit 1 offset " + (rank - 1),
                since);
    }

    private static long number(Connection connection, String sql, String since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, since);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
