package summitbot.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;

/**
 * Keeps people's verdicts on answers, one a person and answer; the last one counts. They go with the answer they are about. Safe for
 * concurrent use. Every method throws {@link UnavailableException} when the database fails.
 */
public final class SqlFeedback {
    private static final String COLUMNS = "answer, person, verdict, reason, given_at";

    private final Database database;
    private final Clock clock;

    /** @param database open with {@link summitbot.storage.Schema#STATE}; not closed by this object */
    public SqlFeedback(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes a verdict down. A good verdict forgets the reason of an earlier bad one.
     *
     * @return whether to ask for a reason: the verdict is bad and the person has not been asked about this answer before
     */
    public boolean give(long answer, long person, Feedback.Verdict verdict) {
        boolean bad = verdict == Feedback.Verdict.BAD;
        String asked = "select asked from feedback where answer = ? and person = ?";
        String upsert = "insert into feedback (answer, person, verdict, asked, given_at) values (?, ?, ?, ?, ?)"
                + " on conflict (answer, person) do update set verdict = excluded.verdict,"
                + " reason = case when excluded.verdict = 'GOOD' then null else feedback.reason end,"
                + " asked = feedback.asked | excluded.asked, given_at = excluded.given_at";
        return database.write(connection -> {
            boolean askedBefore;
            try (PreparedStatement select = connection.prepareStatement(asked)) {
                select.setLong(1, answer);
                select.setLong(2, person);
                try (ResultSet row = select.executeQuery()) {
                    askedBefore = row.next() && row.getBoolean(1);
                }
            }
            try (PreparedStatement insert = connection.prepareStatement(upsert)) {
                insert.setLong(1, answer);
                insert.setLong(2, person);
                insert.setString(3, verdict.name());
                insert.setInt(4, bad ? 1 : 0);
                insert.setString(5, clock.instant().toString());
                insert.executeUpdate();
            }
            return bad && !askedBefore;
        });
    }

    /** Takes down why an answer is bad; a person who had said nothing, or good, says bad with it. */
    public void because(long answer, long person, Feedback.Reason reason) {
        String upsert =
                "insert into feedback (answer, person, verdict, reason, asked, given_at) values (?, ?, 'BAD', ?, 1, ?)"
                        + " on conflict (answer, person) do update set verdict = 'BAD', reason = excluded.reason, asked = 1,"
                        + " given_at = excluded.given_at";
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(upsert)) {
                insert.setLong(1, answer);
                insert.setLong(2, person);
                insert.setString(3, reason.name());
                insert.setString(4, clock.instant().toString());
                return insert.executeUpdate();
            }
        });
    }

    /** Returns a person's verdict on an answer; empty where there is none. */
    public Optional<Feedback> find(long answer, long person) {
        String sql = "select " + COLUMNS + " from feedback where answer = ? and person = ?";
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, answer);
                select.setLong(2, person);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(feedback(row)) : Optional.empty();
                }
            }
        });
    }

    /** Returns all verdicts, by answer. */
    public List<Feedback> all() {
        String sql = "select " + COLUMNS + " from feedback order by answer, person";
        return database.read(connection -> {
            List<Feedback> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(feedback(row));
                }
            }
            return all;
        });
    }

    /** Deletes all verdicts of a person; returns how many there were. */
    public int deleteOf(long person) {
        return database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from feedback where person = ?")) {
                delete.setLong(1, person);
                return delete.executeUpdate();
            }
        });
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                row.getLong("answer"),
                row.getLong("person"),
                Feedback.Verdict.valueOf(row.getString("verdict")),
                Optional.ofNullable(row.getString("reason")).map(Feedback.Reason::valueOf),
                Instant.parse(row.getString("given_at")));
    }
}
