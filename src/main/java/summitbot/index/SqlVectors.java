package summitbot.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table {@code embedding}, a row a passage with its vector, as one database engine keeps and searches it. What takes a connection is
 * part of the caller's transaction. Safe for concurrent use.
 */
interface SqlVectors {
    /**
     * What is known of a stored passage without reading its vector.
     *
     * @param number of its row
     * @param content {@link IndexedPassage#content}
     * @param metadata of its segment, as {@link MetadataJson} writes it
     */
    record Stored(long number, String content, String metadata) {}

    /** Keeps other writers away until the transaction ends. */
    void lock(Connection connection) throws SQLException;

    /** Returns how many numbers a stored vector has; empty when none is stored. */
    Optional<Integer> dimension(Connection connection) throws SQLException;

    /** Returns all passages by their ids, in the order in which they were added. */
    Map<String, Stored> stored(Connection connection) throws SQLException;

    /** Returns the vector in a row, which must exist. */
    float[] vector(Connection connection, long number) throws SQLException;

    /** Returns the passages in these rows by number; a number without a row is left out. */
    Map<Long, IndexedPassage> passages(Connection connection, Collection<Long> numbers) throws SQLException;

    /**
     * Returns for each of these ids what {@link VectorBytes} made of the sentences' vectors; no bytes for a passage that is not stored.
     */
    List<byte[]> sentences(Connection connection, List<String> ids) throws SQLException;

    /**
     * Adds passages; one whose id is stored already is replaced and keeps its row.
     *
     * @param vectors one for each passage
     * @return the number of each passage's row
     */
    List<Long> add(Connection connection, List<IndexedPassage> passages, List<float[]> vectors) throws SQLException;

    void remove(Connection connection, Collection<Long> numbers) throws SQLException;

    /**
     * Returns the passages nearest to a query with their cosines, best first. Reads the newest state in a transaction of its own.
     *
     * @throws IllegalArgumentException when the query has another dimension than the stored vectors
     */
    List<ScoredPassage> nearest(float[] query, int limit);
}
