package summitbot.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keywords in PostgreSQL, cut, stemmed and ranked as FTS5 does it. Words stand with their positions in a {@code tsvector}; how many passages
 * have a word is counted when passages are added and removed, since counting at each search would read every passage that has it.
 */
final class PostgresKeywords implements SqlKeywords {
    /** How many passages are sent at once. */
    private static final int BATCH = 1_000;

    private final PostgresVectors vectors;

    /** @param vectors where the texts stand that the words of removed passages are read from */
    PostgresKeywords(PostgresVectors vectors) {
        this.vectors = vectors;
    }

    @Override
    public List<Hit> search(Connection connection, Collection<String> keywords, int max) throws SQLException {
        return PostgresKeywordSearch.search(connection, keywords, max);
    }

    @Override
    public Map<String, Integer> vocabulary(Connection connection) throws SQLException {
        Map<String, Integer> words = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select word, passages from vocabulary");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                words.put(rows.getString(1), rows.getInt(2));
            }
        }
        return words;
    }

    /** The words of a passage, as they are and stemmed. */
    private record Words(List<String> header, List<String> text) {
        static Words of(String header, String text) {
            return new Words(KeywordTokens.folded(header), KeywordTokens.folded(text));
        }

        Words stemmed() {
            return new Words(KeywordTokens.stemmed(header), KeywordTokens.stemmed(text));
        }

        int tokens() {
            return header.size() + text.size();
        }

        /** Counts each word once. */
        void count(Map<String, Integer> counts, int by) {
            Set<String> distinct = new HashSet<>(header);
            distinct.addAll(text);
            distinct.stream().filter(PostgresLexemes::isStored).forEach(word -> counts.merge(word, by, Integer::sum));
        }
    }

    @Override
    public void add(Connection connection, Collection<Entry> entries) throws SQLException {
        Map<String, Integer> plain = new TreeMap<>();
        Map<String, Integer> stems = new TreeMap<>();
        long tokens = 0;
        List<Entry> all = List.copyOf(entries);
        for (int start = 0; start < all.size(); start += BATCH) {
            List<Entry> batch = all.subList(start, Math.min(all.size(), start + BATCH));
            List<Words> stemmed = new ArrayList<>(batch.size());
            for (Entry entry : batch) {
                Words words = Words.of(entry.header(), entry.text());
                words.count(plain, 1);
                words.stemmed().count(stems, 1);
                stemmed.add(words.stemmed());
                tokens += words.tokens();
            }
            insert(connection, batch, stemmed);
        }
        count(connection, "vocabulary", plain);
        count(connection, "stem", stems);
        addToTotal(connection, all.size(), tokens);
    }

    private static void insert(Connection connection, List<Entry> entries, List<Words> words) throws SQLException {
        String sql = "insert into passage_words (number, header, tokens, words)"
                + " select number, header, tokens, words::tsvector"
                + " from unnest(?::bigint[], ?::integer[], ?::integer[], ?::text[]) as t (number, header, tokens, words)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", entries.stream().map(Entry::number).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "integer",
                            words.stream().map(own -> own.header().size()).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "integer", words.stream().map(Words::tokens).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            words.stream()
                                    .map(own -> PostgresLexemes.vector(own.header(), own.text()))
                                    .toArray()));
            insert.executeUpdate();
        }
    }

    @Override
    public void remove(Connection connection, Collection<Long> numbers) throws SQLException {
        Map<String, Integer> plain = new TreeMap<>();
        Map<String, Integer> stems = new TreeMap<>();
        long tokens = 0;
        List<Long> all = List.copyOf(numbers);
        for (int start = 0; start < all.size(); start += BATCH) {
            List<Long> batch = all.subList(start, Math.min(all.size(), start + BATCH));
            for (IndexedPassage passage : vectors.passages(connection, batch).values()) {
                Words words =
                        Words.of(passage.passage().header(), passage.passage().text());
                words.count(plain, -1);
                words.stemmed().count(stems, -1);
                tokens += words.tokens();
            }
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from passage_words where number = any(?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", batch.toArray()));
                delete.executeUpdate();
            }
        }
        count(connection, "vocabulary", plain);
        count(connection, "stem", stems);
        addToTotal(connection, -all.size(), -tokens);
    }

    /** Adds to how many passages have each word; a word that none has is forgotten. */
    private static void count(Connection connection, String table, Map<String, Integer> counts) throws SQLException {
        if (counts.isEmpty()) {
            return;
        }
        String sql = "insert into " + table + " (word, passages) select * from unnest(?::text[], ?::integer[])"
                + " on conflict (word) do update set passages = " + table + ".passages + excluded.passages";
        try (PreparedStatement upsert = connection.prepareStatement(sql);
                PreparedStatement forget =
                        connection.prepareStatement("delete from " + table + " where passages <= 0")) {
            upsert.setArray(1, connection.createArrayOf("text", counts.keySet().toArray()));
            upsert.setArray(
                    2, connection.createArrayOf("integer", counts.values().toArray()));
            upsert.executeUpdate();
            forget.executeUpdate();
        }
    }

    private static void addToTotal(Connection connection, long passages, long tokens) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update passage_words_total set passages = passages + ?, tokens = tokens + ?")) {
            update.setLong(1, passages);
            update.setLong(2, tokens);
            update.executeUpdate();
        }
    }
}
