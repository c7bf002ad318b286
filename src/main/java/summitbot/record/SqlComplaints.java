package summitbot.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;

/** Finds the answers that may be wrong. Safe for concurrent use. */
public final class SqlComplaints {
    private static final String SELECT = """
            select * from (select number, kind, status,
                (select count(*) from feedback where answer = number and verdict = 'BAD') as bad,
                channel = 'console' or exists (
                    select 1 from telegram_reply join consent on consent.person = telegram_reply.user_id
                    where telegram_reply.answer = number
                ) as shared,
                channel = 'console' as turns_shared
            from answer) as answers
            """;

    private final Database database;
    private final SqlRecorder answers;
    private final SqlModeration moderation;

    /** @param database open with {@link summitbot.storage.Schema#STATE}; not closed by this object */
    public SqlComplaints(Database database, SqlRecorder answers, SqlModeration moderation) {
        this.database = database;
        this.answers = answers;
        this.moderation = moderation;
    }

    private record Row(long number, int bad, boolean shared, boolean turnsShared) {}

    /**
     * Returns every question that was answered to somebody's displeasure or refused, oldest first.
     *
     * @throws UnavailableException when the database fails
     */
    public List<Complaint> all() {
        return rows(" where kind = 'question' and (bad > 0 or status = 'abstained') order by number", Optional.empty());
    }

    /** Returns an answer as a complaint, whether there is one or not; empty where the answer is not kept. */
    public Optional<Complaint> of(long answer) {
        return rows(" where number = ?", Optional.of(answer)).stream().findFirst();
    }

    private List<Complaint> rows(String where, Optional<Long> number) {
        List<Row> rows = database.read(connection -> {
            List<Row> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
                if (number.isPresent()) {
                    select.setLong(1, number.get());
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(new Row(
                                row.getLong(1),
                                row.getInt("bad"),
                                row.getBoolean("shared"),
                                row.getBoolean("turns_shared")));
                    }
                }
            }
            return found;
        });
        List<Complaint> complaints = new ArrayList<>();
        for (Row row : rows) {
            answers.find(row.number)
                    .ifPresent(answer -> complaints.add(new Complaint(
                            answer, row.bad, moderation.reasons(row.number), row.shared, row.turnsShared)));
        }
        return complaints;
    }
}
