package summitbot.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on the table {@code embedding}, each inside a transaction of the caller. */
final class SqliteEmbeddingTable {
    /** One row, its vector as stored. */
    @SuppressWarnings("ArrayRecordComponent") // Handed from the table to its reader and nowhere else.
    record Row(
            long number,
            String id,
            byte[] vector,
            @Nullable String text,
            @Nullable String metadata) {}

    /** Vectors and the numbers of their rows, in the order of the rows. */
    @SuppressWarnings("ArrayRecordComponent") // Handed from the table to its reader and nowhere else.
    record Vectors(long[] numbers, VectorMatrix matrix) {}

    private SqliteEmbeddingTable() {}

    /** The number of bytes of a stored vector; empty when there is none. */
    static Optional<Integer> vectorBytes(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select length(vector) from embedding limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
        }
    }

    static Vectors load(Connection connection) throws SQLException {
        int count = count(connection);
        long[] numbers = new long[count];
        VectorMatrix.Builder matrix = new VectorMatrix.Builder();
        try (PreparedStatement select =
                        connection.prepareStatement("select number, vector from embedding order by number");
                ResultSet rows = select.executeQuery()) {
            for (int i = 0; rows.next(); i++) {
                numbers[i] = rows.getLong(1);
                matrix.add(rows.getBytes(2));
            }
        }
        return new Vectors(numbers, matrix.build());
    }

    static int count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from embedding");
                ResultSet row = select.executeQuery()) {
            return row.getInt(1);
        }
    }

    /** Reads these rows in this order; a number without a row is left out. */
    static List<Row> rows(Connection connection, long[] numbers) throws SQLException {
        List<Row> found = new ArrayList<>(numbers.length);
        try (SqliteRowReader reader = new SqliteRowReader(connection)) {
            for (long number : numbers) {
                reader.row(number).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Reads rows one by one. */
    static final class SqliteRowReader implements AutoCloseable {
        private final PreparedStatement select;

        SqliteRowReader(Connection connection) throws SQLException {
            select = connection.prepareStatement(
                    "select number, id, vector, text, metadata from embedding where number = ?");
        }

        /** Returns the row with this number; empty when there is none. */
        Optional<Row> row(long number) throws SQLException {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(
                                row.getLong(1), row.getString(2), row.getBytes(3), row.getString(4), row.getString(5)))
                        : Optional.empty();
            }
        }

        @Override
        public void close() throws SQLException {
            select.close();
        }
    }

    /** A statement for {@link #upsert}: adds a row, or replaces the one with this id, and gives its number. */
    static PreparedStatement prepareUpsert(Connection connection) throws SQLException {
        return connection.prepareStatement("insert into embedding (id, vector, text, metadata) values (?, ?, ?, ?)"
                + " on conflict (id) do update set vector = excluded.vector, text = excluded.text,"
                + " metadata = excluded.metadata returning number");
    }

    static long upsert(
            PreparedStatement upsert, String id, byte[] vector, @Nullable String text, @Nullable String metadata)
            throws SQLException {
        upsert.setString(1, id);
        upsert.setBytes(2, vector);
        upsert.setString(3, text);
        upsert.setString(4, metadata);
        try (ResultSet row = upsert.executeQuery()) {
            return row.getLong(1);
        }
    }
}
