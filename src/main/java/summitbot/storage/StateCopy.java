package summitbot.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database.Engine;

/**
 * Copies what one database of {@link Schema#STATE} holds into another, of whichever engine. A copy that was broken off goes on where it
 * was: rows that are there already are compared, not written again. Rows that the source does not have, or has otherwise, are refused
 * before anything is written, so nothing of an installation in use is lost.
 */
public final class StateCopy {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Database source;
    private final Database target;

    /** @param source not written by others while it is copied: what they write is not in the copy */
    public StateCopy(Database source, Database target) {
        this.source = source;
        this.target = target;
    }

    /**
     * Refuses to go on while a bot serves people from one of the two databases in PostgreSQL: what it stores meanwhile would be lost.
     *
     * @throws UnavailableException when one does
     */
    public void requireNobodyServes() {
        for (Database database : List.of(source, target)) {
            if (database.engine() == Engine.POSTGRES
                    && database.read(connection -> number(
                                    connection,
                                    "select count(*) from telegram_replica"
                                            + " where alive_until > extract(epoch from clock_timestamp()) * 1000"))
                            > 0) {
                throw new UnavailableException(
                        "A Telegram bot serves people from " + database.place() + "; stop it first.");
            }
        }
    }

    /**
     * What was copied of a table, and the same found in both databases afterwards.
     *
     * @param table its name
     * @param rows how many it has
     * @param hash SHA-256 over all rows in the order of their keys, in lower-case hex
     */
    public record Copied(String table, long rows, String hash) {}

    /**
     * Copies, and verifies the copy.
     *
     * @param done told each table when it is in the target
     * @throws InvalidInputException when the target holds something else
     * @throws UnavailableException when a database fails, or the copy differs; calling it again goes on
     */
    public void run(Consumer<Copied> done) {
        for (StateTable table : StateTable.values()) {
            compare(table, row -> {});
        }
        for (StateTable table : StateTable.values()) {
            copy(table);
        }
        carryNumbersOver();
        for (StateTable table : StateTable.values()) {
            Copied here = count(source, table);
            Copied there = count(target, table);
            if (!here.equals(there)) {
                throw new UnavailableException(
                        "Table " + here.table() + " has " + here.rows() + " rows in " + source.place() + " and "
                                + there.rows() + " in " + target.place()
                                + ", or they differ: it was written meanwhile. Stop the bot, and run it again.");
            }
            done.accept(here);
        }
    }

    private interface Missing {
        void row(StateRow row) throws SQLException;
    }

    private void copy(StateTable table) {
        List<StateRow> batch = new ArrayList<>();
        compare(table, row -> {
            batch.add(row);
            if (batch.size() == ROWS_AT_ONCE) {
                write(table, batch);
                batch.clear();
            }
        });
        write(table, batch);
    }

    /** Goes through a table in both databases side by side. */
    private void compare(StateTable table, Missing missing) {
        source.read(from -> target.read(to -> {
            try (Cursor here = new Cursor(from, table);
                    Cursor there = new Cursor(to, table)) {
                Optional<StateRow> copied = there.next();
                for (Optional<StateRow> row = here.next(); row.isPresent(); row = here.next()) {
                    int order = copied.isPresent() ? StateRow.compareKeys(row.get(), copied.get(), table.keys()) : -1;
                    if (order < 0) {
                        missing.row(row.get());
                    } else if (order == 0 && row.equals(copied)) {
                        copied = there.next();
                    } else {
                        throw foreign(table);
                    }
                }
                if (copied.isPresent()) {
                    throw foreign(table);
                }
            }
            return null;
        }));
    }

    private InvalidInputException foreign(StateTable table) {
        return new InvalidInputException(
                "Table " + table.sqlName() + " in " + target.place()
                        + " holds rows that are not, or otherwise, in " + source.place()
                        + "; nothing was overwritten. Name an empty database, or one that holds only an earlier part of this copy.");
    }

    private void write(StateTable table, List<StateRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String sql = "insert into " + table.sqlName() + " (" + String.join(", ", table.columns()) + ") values ("
                + table.columns().stream().map(column -> "?").collect(Collectors.joining(", "))
                + ") on conflict do nothing";
        target.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (StateRow row : rows) {
                    row.bind(insert);
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    /** A number shown to a person is never given to another answer, in the copy neither. */
    private void carryNumbersOver() {
        long last = source.read(connection -> number(
                connection,
                source.engine() == Engine.SQLITE
                        ? "select coalesce(max(seq), 0) from sqlite_sequence where name = 'answer'"
                        : "select case when is_called then last_value else 0 end from answer_number_seq"));
        if (last == 0) {
            return;
        }
        target.write(connection -> {
            if (target.engine() == Engine.POSTGRES) {
                return number(
                        connection,
                        "select setval('answer_number_seq', greatest(" + last
                                + ", (select last_value from answer_number_seq)))");
            }
            SqliteConnections.execute(connection, "delete from sqlite_sequence where name = 'answer'");
            SqliteConnections.execute(
                    connection, "insert into sqlite_sequence (name, seq) values ('answer', " + last + ")");
            return last;
        });
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Copied count(Database database, StateTable table) {
        return database.read(connection -> {
            MessageDigest hash = sha256();
            long rows = 0;
            try (Cursor cursor = new Cursor(connection, table)) {
                for (Optional<StateRow> row = cursor.next(); row.isPresent(); row = cursor.next()) {
                    hash.update(row.get().fingerprint().getBytes(StandardCharsets.UTF_8));
                    rows++;
                }
            }
            return new Copied(table.sqlName(), rows, HexFormat.of().formatHex(hash.digest()));
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The rows of a table in the order of their keys, a few in memory at a time. */
    private static final class Cursor implements AutoCloseable {
        private final PreparedStatement select;
        private final ResultSet rows;
        private final int columns;

        Cursor(Connection connection, StateTable table) throws SQLException {
            List<String> key = table.columns().subList(0, table.keys());
            columns = table.columns().size();
            select = connection.prepareStatement("select " + String.join(", ", table.columns()) + " from "
                    + table.sqlName() + " order by " + String.join(", ", key));
            select.setFetchSize(ROWS_AT_ONCE);
            rows = select.executeQuery();
        }

        Optional<StateRow> next() throws SQLException {
            return rows.next() ? Optional.of(StateRow.read(rows, columns)) : Optional.empty();
        }

        @Override
        public void close() throws SQLException {
            rows.close();
            select.close();
        }
    }
}
