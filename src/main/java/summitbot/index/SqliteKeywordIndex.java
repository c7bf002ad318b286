package summitbot.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keyword half of an index (SQLite's FTS5): words are folded to lower case without diacritics and stemmed (Porter), and ranked by
 * BM25. Headers and texts are two columns; a word in the header, which all passages of an article share, counts less.
 */
final class SqliteKeywordIndex {
    /** Weight of a word in the header against one in the text. */
    static final double HEADER_WEIGHT = 0.5;

    /**
     * A passage that has some of the keywords.
     *
     * @param number as in the table of embeddings
     * @param score BM25 as FTS5 computes it, turned so that larger is better; above 0
     */
    record Hit(long number, double score) {}

    private SqliteKeywordIndex() {}

    /** Returns the best passages that have at least one of the words or phrases, best first; empty when none has. */
    static List<Hit> search(Connection connection, Collection<String> keywords, int max) throws SQLException {
        String query = KeywordQuery.of(keywords);
        List<Hit> hits = new ArrayList<>();
        if (query.isEmpty()) {
            return hits;
        }
        // With the rank configured this way FTS5 sorts by itself; ordering by a call of bm25() is slower.
        String sql = "select rowid, rank from passage_words where passage_words match ? and rank match 'bm25("
                + HEADER_WEIGHT + ", 1.0)' order by rank limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, query);
            select.setInt(2, max);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    hits.add(new Hit(rows.getLong(1), -rows.getDouble(2)));
                }
            }
        }
        return hits;
    }

    /** Returns each word of the indexed texts and headers, folded but not stemmed, with the number of passages that have it. */
    static Map<String, Integer> vocabulary(Connection connection) throws SQLException {
        Map<String, Integer> words = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select term, doc from vocabulary");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                words.put(rows.getString(1), rows.getInt(2));
            }
        }
        return words;
    }

    static void add(Connection connection, Collection<Entry> entries) throws SQLException {
        try (PreparedStatement stemmed = connection.prepareStatement(
                        "insert into passage_words (rowid, header, text) values (?, ?, ?)");
                PreparedStatement plain =
                        connection.prepareStatement("insert into plain_words (rowid, text) values (?, ?)")) {
            for (Entry entry : entries) {
                stemmed.setLong(1, entry.number);
                stemmed.setString(2, entry.header);
                stemmed.setString(3, entry.text);
                stemmed.addBatch();
                plain.setLong(1, entry.number);
                plain.setString(2, entry.header + "\n" + entry.text);
                plain.addBatch();
            }
            stemmed.executeBatch();
            plain.executeBatch();
        }
    }

    static void remove(Connection connection, Collection<Long> numbers) throws SQLException {
        for (String table : List.of("passage_words", "plain_words")) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where rowid = ?")) {
                for (long number : numbers) {
                    delete.setLong(1, number);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
    }

    /** What is indexed of a passage. */
    record Entry(long number, String header, String text) {}
}
