package summitbot.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The table {@code sentence_vectors}, each time inside a transaction of the caller. */
final class SqlSentenceVectors {
    private SqlSentenceVectors() {}

    /**
     * Returns the cosine of each sentence of these passages with a query; an empty list for a passage that is not stored.
     *
     * @param ids of passages
     */
    static List<List<Double>> cosines(SqlVectors vectors, Connection connection, List<String> ids, float[] query)
            throws SQLException {
        return vectors.sentences(connection, ids).stream()
                .map(bytes -> VectorBytes.dots(bytes, query))
                .toList();
    }

    /** Measures the model's cosines: each sample with the sentences of other passages. */
    static CosineScale scale(
            SqlVectors vectors, Connection connection, List<IndexBuild.Sample> samples, List<IndexedPassage> passages)
            throws SQLException {
        List<String> ids = Spread.over(passages, IndexBuild.COMPARED).stream()
                .map(IndexedPassage::id)
                .toList();
        List<byte[]> compared = vectors.sentences(connection, ids);
        CosineScale.Measurement measurement = new CosineScale.Measurement();
        for (IndexBuild.Sample sample : samples) {
            for (int i = 0; i < ids.size(); i++) {
                if (!ids.get(i).equals(sample.passage())) {
                    VectorBytes.dots(compared.get(i), sample.vector()).forEach(measurement::add);
                }
            }
        }
        return measurement.scale();
    }

    /** Returns the bytes in a row; none when it does not exist. */
    static byte[] stored(Connection connection, long number) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select vectors from sentence_vectors where number = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        }
    }

    /** @param vectors what {@link VectorBytes} made, one for each number */
    static void put(Connection connection, List<Long> numbers, List<byte[]> vectors) throws SQLException {
        String sql = "insert into sentence_vectors (number, vectors) values (?, ?)"
                + " on conflict (number) do update set vectors = excluded.vectors";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (int i = 0; i < numbers.size(); i++) {
                upsert.setLong(1, numbers.get(i));
                upsert.setBytes(2, vectors.get(i));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    static void remove(Connection connection, Collection<Long> numbers) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from sentence_vectors where number = ?")) {
            for (long number : numbers) {
                delete.setLong(1, number);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
