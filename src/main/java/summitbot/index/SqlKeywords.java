package summitbot.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The keyword half of an index as one database engine keeps and searches it: words are folded to lower case without diacritics and
 * stemmed (Porter), and ranked by BM25. A word in the header, which all passages of an article share, counts less than one in the text.
 * Each call is part of the caller's transaction. Safe for concurrent use.
 */
interface SqlKeywords {
    /** Weight of a word in the header against one in the text. */
    double HEADER_WEIGHT = 0.5;

    /**
     * A passage that has some of the keywords.
     *
     * @param number as in the table of embeddings
     * @param score BM25 as FTS5 computes it, turned so that larger is better; above 0
     */
    record Hit(long number, double score) {}

    /** What is indexed of a passage. */
    record Entry(long number, String header, String text) {}

    /** Returns the best passages that have at least one of the words or phrases, best first; empty when none has. */
    List<Hit> search(Connection connection, Collection<String> keywords, int max) throws SQLException;

    /** Returns each word of the indexed texts and headers, folded but not stemmed, with the number of passages that have it. */
    Map<String, Integer> vocabulary(Connection connection) throws SQLException;

    /** Adds passages that are not indexed yet. */
    void add(Connection connection, Collection<Entry> entries) throws SQLException;

    /** Forgets passages, while they still stand in the table of embeddings. */
    void remove(Connection connection, Collection<Long> numbers) throws SQLException;
}
