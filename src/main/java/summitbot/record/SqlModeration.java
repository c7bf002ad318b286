package summitbot.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;

/**
 * Keeps what moderators do: which complaints they have reviewed, whether the bot is paused, who is shown their commands. Safe for
 * concurrent use. Every method throws {@link UnavailableException} when the database fails.
 */
public final class SqlModeration {
    private static final String TO_REVIEW = " from feedback where verdict = 'BAD'"
            + " and not exists (select 1 from review where review.answer = feedback.answer)"
            + " and exists (select 1 from answer where answer.number = feedback.answer)";

    private final Database database;
    private final Clock clock;

    /** What a moderator decided about an answer. */
    public enum Review {
        RIGHT,
        WRONG,
        /** It became a question of a set. */
        QUESTION
    }

    /** @param database open with {@link summitbot.storage.Schema#STATE}; not closed by this object */
    public SqlModeration(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns how many answers with complaints nobody has reviewed. */
    public int toReview() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(distinct answer)" + TO_REVIEW);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /**
     * Returns the number of the oldest answer with complaints that nobody has reviewed.
     *
     * @param after passes over this answer and older ones; 0 for none
     */
    public OptionalLong nextToReview(long after) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select min(answer)" + TO_REVIEW + " and answer > ?")) {
                select.setLong(1, after);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    long number = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
                }
            }
        });
    }

    /** Returns the reasons that people gave against an answer, one for each who gave one. */
    public List<Feedback.Reason> reasons(long answer) {
        String sql = "select reason from feedback where answer = ? and verdict = 'BAD' and reason is not null"
                + " order by person";
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, answer);
                List<Feedback.Reason> reasons = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reasons.add(Feedback.Reason.valueOf(row.getString(1)));
                    }
                }
                return reasons;
            }
        });
    }

    /** Keeps what was decided about an answer; the last decision counts. */
    public void review(long answer, Review review) {
        String upsert =
                "insert into review (answer, verdict, reviewed_at) select number, ?, ? from answer where number = ?"
                        + " on conflict (answer) do update set verdict = excluded.verdict, reviewed_at = excluded.reviewed_at";
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(upsert)) {
                insert.setString(1, review.name());
                insert.setString(2, clock.instant().toString());
                insert.setLong(3, answer);
                return insert.executeUpdate();
            }
        });
    }

    /** Returns what was decided about an answer; empty where nothing was. */
    public Optional<Review> reviewOf(long answer) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select verdict from review where answer = ?")) {
                select.setLong(1, answer);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(Review.valueOf(row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    /** Whether the bot is paused. */
    public boolean paused() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select 1 from pause");
                    ResultSet row = select.executeQuery()) {
                return row.next();
            }
        });
    }

    /** Pauses or goes on, also for later starts. */
    public void pause(boolean paused) {
        database.write(connection -> {
            String sql = paused
                    ? "insert into pause (only_row, since) values (1, ?) on conflict (only_row) do nothing"
                    : "delete from pause";
            try (PreparedStatement change = connection.prepareStatement(sql)) {
                if (paused) {
                    change.setString(1, clock.instant().toString());
                }
                return change.executeUpdate();
            }
        });
    }

    /** Returns whom Telegram shows the commands of moderators. */
    public List<Long> shownCommands(long botId) {
        return database.read(connection -> {
            String sql = "select person from moderator_commands where bot_id = ? order by person";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, botId);
                List<Long> people = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        people.add(row.getLong(1));
                    }
                }
                return people;
            }
        });
    }

    /** Keeps whom Telegram shows the commands of moderators. */
    public void showCommands(long botId, Collection<Long> people) {
        database.write(connection -> {
            execute(connection, "delete from moderator_commands where bot_id = ?", botId);
            for (long person : people) {
                execute(
                        connection,
                        "insert into moderator_commands (bot_id, person) values (?, ?) on conflict do nothing",
                        botId,
                        person);
            }
            return people.size();
        });
    }

    private static void execute(Connection connection, String sql, long... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
