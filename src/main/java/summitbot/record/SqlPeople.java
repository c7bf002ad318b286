package summitbot.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;

/**
 * Keeps what people have chosen. Safe for concurrent use. Every method throws {@link UnavailableException} when the database fails.
 */
public final class SqlPeople {
    private final Database database;

    /** @param database open with {@link summitbot.storage.Schema#STATE}; not closed by this object */
    public SqlPeople(Database database) {
        this.database = database;
    }

    /** Returns the code of the language a person has chosen; empty where none was. */
    public Optional<String> language(long person) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select language from person where id = ?")) {
                select.setLong(1, person);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** Keeps the language a person has chosen. */
    public void choose(long person, String language) {
        String upsert = "insert into person (id, language) values (?, ?)"
                + " on conflict (id) do update set language = excluded.language";
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(upsert)) {
                insert.setLong(1, person);
                insert.setString(2, language);
                return insert.executeUpdate();
            }
        });
    }

    /** Whether a person has agreed that what they ask becomes questions of a set. */
    public boolean sharesQuestions(long person) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select 1 from consent where person = ?")) {
                select.setLong(1, person);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** Keeps whether a person agrees to that; it counts for earlier questions too. */
    public void shareQuestions(long person, boolean agreed) {
        String sql = agreed
                ? "insert into consent (person, given_at) values (?, ?) on conflict (person) do nothing"
                : "delete from consent where person = ?";
        database.write(connection -> {
            try (PreparedStatement change = connection.prepareStatement(sql)) {
                change.setLong(1, person);
                if (agreed) {
                    change.setString(
                            2, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
                }
                return change.executeUpdate();
            }
        });
    }

    /** Deletes what a person has chosen; returns whether there was anything. */
    public boolean delete(long person) {
        shareQuestions(person, false);
        return database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from person where id = ?")) {
                delete.setLong(1, person);
                return delete.executeUpdate() > 0;
            }
        });
    }
}
