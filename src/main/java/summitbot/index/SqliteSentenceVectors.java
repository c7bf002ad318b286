package summitbot.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the table {@code sentence_vectors}, each time inside a transaction of the caller. */
final class SqliteSentenceVectors {
    private SqliteSentenceVectors() {}

    /**
     * Returns the cosine of each sentence of these passages with a query; an empty list for a passage that is not stored.
     *
     * @param ids of passages
     */
    static List<List<Double>> cosines(Connection connection, List<String> ids, float[] query) throws SQLException {
        String sql = "select vectors from sentence_vectors join embedding using (number) where id = ?";
        List<List<Double>> cosines = new ArrayList<>(ids.size());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (String id : ids) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    cosines.add(row.next() ? VectorBytes.dots(row.getBytes(1), query) : List.of());
                }
            }
        }
        return cosines;
    }

    /** Measures the model's cosines: each sample with the sentences of other passages. */
    static CosineScale scale(Connection connection, List<IndexBuild.Sample> samples, List<IndexedPassage> passages)
            throws SQLException {
        List<String> compared = Spread.over(passages, IndexBuild.COMPARED).stream()
                .map(IndexedPassage::id)
                .toList();
        CosineScale.Measurement measurement = new CosineScale.Measurement();
        for (IndexBuild.Sample sample : samples) {
            List<String> others =
                    compared.stream().filter(id -> !id.equals(sample.passage())).toList();
            cosines(connection, others, sample.vector()).forEach(own -> own.forEach(measurement::add));
        }
        return measurement.scale();
    }
}
