package summitbot.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What makes a search of LangChain4j's module use the HNSW index, and use it well. */
final class PostgresNearest {
    /** How many candidates the index looks at for each passage asked for: more find more of the true nearest. */
    private static final int CANDIDATES = 4;

    /** With pgvector's own least of 40, nine of the ten nearest of 10,000 were found. */
    private static final int LEAST = 100;

    /** As many as pgvector allows. */
    private static final int MOST = 1_000;

    private PostgresNearest() {}

    /**
     * Returns what to name as the table: the rows of one dimension, their vectors as the index has them. The module puts the name into
     * its statement as it is, so that its order by distance is that of the index.
     */
    static String ofDimension(int dimension) {
        return "(select embedding_id, embedding::vector(" + dimension + ") as embedding, text, metadata from embedding"
                + " where vector_dims(embedding) = " + dimension + ") as of_dimension";
    }

    /** Sets for this transaction how far the index is searched; it goes on where rows are filtered out. */
    static void widen(Connection connection, int limit) throws SQLException {
        int candidates = Math.max(LEAST, (int) Math.min(MOST, (long) limit * CANDIDATES));
        try (PreparedStatement set = connection.prepareStatement("select set_config('hnsw.ef_search', ?, true),"
                + " set_config('hnsw.iterative_scan', 'strict_order', true), set_config('jit', 'off', true)")) {
            set.setString(1, Integer.toString(candidates));
            set.execute();
        }
    }
}
