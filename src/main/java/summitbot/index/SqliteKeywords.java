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

/** Keywords in SQLite's FTS5; headers and texts are two columns. */
final class SqliteKeywords implements SqlKeywords {
    @Override
    public List<Hit> search(Connection connection, Collection<String> keywords, int max) throws SQLException {
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

    @Override
    public Map<String, Integer> vocabulary(Connection connection) throws SQLException {
        Map<String, Integer> words = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select term, doc from vocabulary");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                words.put(rows.getString(1), rows.getInt(2));
            }
        }
        return words;
    }

    @Override
    public void add(Connection connection, Collection<Entry> entries) throws SQLException {
        try (PreparedStatement stemmed = connection.prepareStatement(
                        "insert into passage_words (rowid, header, text) values (?, ?, ?)");
                PreparedStatement plain =
                        connection.prepareStatement("insert into plain_words (rowid, text) values (?, ?)")) {
            for (Entry entry : entries) {
                stemmed.setLong(1, entry.number());
                stemmed.setString(2, entry.header());
                stemmed.setString(3, entry.text());
                stemmed.addBatch();
                plain.setLong(1, entry.number());
                plain.setString(2, entry.header() + "\n" + entry.text());
                plain.addBatch();
            }
            stemmed.executeBatch();
            plain.executeBatch();
        }
    }

    @Override
    public void remove(Connection connection, Collection<Long> numbers) throws SQLException {
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
}
