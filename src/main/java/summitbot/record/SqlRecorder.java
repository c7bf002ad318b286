package summitbot.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.answer.AnswerMode;
import summitbot.answer.ModePreference;
import summitbot.answer.Provenance;
import summitbot.config.Settings.RecordSettings;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.question.Turn;
import summitbot.storage.Database;
import summitbot.storage.Database.Engine;

/**
 * Records exchanges in the table {@code answer}, one transaction each, and finds them again. Safe for concurrent use, also by
 * several processes on one file.
 */
public final class SqlRecorder implements Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(SqlRecorder.class);

    /** Always three digits of a second: texts of the same length sort by time. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String COLUMNS = "asked_at, question, history, requested_mode, standalone, kind, status, mode,"
            + " language, text, statements, evidence, confidence, latency_ms, timings, corpus_hash, prompt_hash, model,"
            + " settings_hash";

    private final Database database;
    private final int retentionDays;
    private final Clock clock;
    private final String channel;

    /**
     * What is recorded through it counts as asked on Telegram: it is passed on only where the person agreed.
     *
     * @param database open with {@link summitbot.storage.Schema#STATE}; not closed by this object
     * @param settings how long rows are kept; 0 days means that nothing is recorded
     * @param clock says when an exchange took place and what has expired
     */
    public SqlRecorder(Database database, RecordSettings settings, Clock clock) {
        this(database, settings.retentionDays(), clock, "telegram");
    }

    private SqlRecorder(Database database, int retentionDays, Clock clock, String channel) {
        this.database = database;
        this.retentionDays = retentionDays;
        this.clock = clock;
        this.channel = channel;
    }

    /** Returns a recorder of what is asked on this machine's console, by people who may read the database anyway. */
    public SqlRecorder ofConsole() {
        return new SqlRecorder(database, retentionDays, clock, "console");
    }

    @Override
    public OptionalLong record(Exchange exchange) {
        if (retentionDays == 0) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(database.write(connection -> insert(connection, exchange)));
        } catch (UnavailableException e) {
            LOG.warn("This answer is not recorded: {}", e.getMessage());
            return OptionalLong.empty();
        }
    }

    private long insert(Connection connection, Exchange exchange) throws SQLException {
        String sql = "insert into answer (" + COLUMNS
                + ", channel) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " returning number";
        List<Object> values = List.of(
                TIME.format(clock.instant()),
                exchange.question(),
                JsonColumns.write(exchange.history()),
                exchange.requestedMode().name(),
                exchange.standalone(),
                exchange.kind(),
                exchange.status(),
                exchange.mode().name(),
                exchange.language(),
                exchange.text(),
                JsonColumns.write(exchange.statements()),
                JsonColumns.write(exchange.evidence()),
                exchange.confidence(),
                exchange.latencyMillis(),
                JsonColumns.write(exchange.timings()),
                exchange.provenance().corpus(),
                exchange.provenance().prompt(),
                exchange.provenance().model(),
                exchange.provenance().settings(),
                channel);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, storable(values.get(i)));
            }
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** PostgreSQL has no text with the character 0; the sign of a lost character stands for it there. */
    private Object storable(Object value) {
        return database.engine() == Engine.POSTGRES && value instanceof String text
                ? text.replace('\0', '\uFFFD')
                : value;
    }

    /**
     * Returns the exchange with this number, or empty when none has it (any more).
     *
     * @throws UnavailableException when the database cannot be read
     */
    public Optional<RecordedAnswer> find(long number) {
        return database.read(connection -> find(connection, number));
    }

    private static Optional<RecordedAnswer> find(Connection connection, long number) throws SQLException {
        String sql = "select number, " + COLUMNS + " from answer where number = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(answer(row)) : Optional.empty();
            }
        }
    }

    /**
     * As {@link #find(long)}, for a number that a person gave.
     *
     * @throws InvalidInputException when none has it; says which numbers there are
     */
    public RecordedAnswer require(long number) {
        return find(number)
                .orElseThrow(
                        () -> new InvalidInputException("No answer has the number " + number + "; " + recordedNumbers()
                                + " Answers are kept for " + retentionDays + " days (record.retentionDays)."));
    }

    /**
     * Returns how many exchanges are recorded.
     *
     * @throws UnavailableException when the database cannot be read
     */
    public long count() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*) from answer");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private String recordedNumbers() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select min(number), max(number) from answer");
                    ResultSet row = select.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? "none is recorded." : "recorded are " + first + " to " + row.getLong(2) + ".";
            }
        });
    }

    private static RecordedAnswer answer(ResultSet row) throws SQLException {
        Exchange exchange = new Exchange(
                row.getString("question"),
                JsonColumns.turns(row.getString("history")),
                ModePreference.valueOf(row.getString("requested_mode")),
                row.getString("standalone"),
                row.getString("kind"),
                row.getString("status"),
                AnswerMode.valueOf(row.getString("mode")),
                row.getString("language"),
                row.getString("text"),
                JsonColumns.statements(row.getString("statements")),
                JsonColumns.evidence(row.getString("evidence")),
                row.getDouble("confidence"),
                row.getLong("latency_ms"),
                JsonColumns.timings(row.getString("timings")),
                new Provenance(
                        row.getString("corpus_hash"),
                        row.getString("prompt_hash"),
                        row.getString("model"),
                        row.getString("settings_hash")));
        return new RecordedAnswer(row.getLong("number"), Instant.parse(row.getString("asked_at")), exchange);
    }

    /**
     * Deletes the exchanges with these numbers; returns how many there were.
     *
     * @throws UnavailableException when the database fails; nothing is deleted then
     */
    public int delete(Collection<Long> numbers) {
        return database.write(connection -> delete(connection, numbers));
    }

    private static int delete(Connection connection, Collection<Long> numbers) throws SQLException {
        int deleted = 0;
        try (PreparedStatement delete = connection.prepareStatement("delete from answer where number = ?")) {
            for (long number : numbers) {
                delete.setLong(1, number);
                deleted += delete.executeUpdate();
            }
        }
        return deleted;
    }

    /**
     * As {@link #delete}, and takes what was said there out of the exchanges of others that went on from it: out of their histories, and
     * with it the question that was rewritten by that history.
     *
     * @throws UnavailableException when the database fails; nothing is deleted then
     */
    public int forget(Collection<Long> numbers) {
        return database.write(connection -> {
            Set<List<Turn>> said = new HashSet<>();
            for (long number : numbers) {
                find(connection, number)
                        .map(RecordedAnswer::exchange)
                        .ifPresent(exchange -> said.add(exchange.turns()));
            }
            int deleted = delete(connection, numbers);
            SqlTurns.remove(connection, said);
            return deleted;
        });
    }

    /**
     * Deletes every exchange older than the retention; with 0 days all of them. What cannot be deleted now is left for the next
     * time, with one warning in the log.
     *
     * @return how many were deleted
     */
    public int deleteExpired() {
        String before = TIME.format(clock.instant().minus(Duration.ofDays(retentionDays)));
        String sql = retentionDays == 0 ? "delete from answer" : "delete from answer where asked_at < ?";
        try {
            return database.write(connection -> {
                try (PreparedStatement delete = connection.prepareStatement(sql)) {
                    if (retentionDays > 0) {
                        delete.setString(1, before);
                    }
                    return delete.executeUpdate();
                }
            });
        } catch (UnavailableException e) {
            LOG.warn("Expired answers are not deleted: {}", e.getMessage());
            return 0;
        }
    }
}
