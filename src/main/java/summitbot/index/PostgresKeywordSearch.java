package summitbot.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One search by keywords: PostgreSQL finds the passages and where in them the words stand, the score is FTS5's BM25.
 *
 * <p>Passages that have any of the keywords are looked at, all of them where they are few. Where they are many, those with the rarest
 * keywords are taken, keyword by keyword, up to {@value #MOST_CANDIDATES}; in them all keywords count. A passage with nothing but frequent
 * words, which hardly tell passages apart, may then be left out.
 */
final class PostgresKeywordSearch {
    /** Reading and scoring so many takes some tens of milliseconds. */
    static final int MOST_CANDIDATES = 5_000;

    /**
     * A word or words one behind the other.
     *
     * @param having how many passages have its rarest word, and so how many have it at most
     */
    private record Phrase(List<String> words, long having) {}

    /** A passage that has some of the keywords, and where it has them. */
    private record Candidate(long number, int header, int tokens, Map<String, int[]> positions) {}

    private final Connection connection;
    private final Map<String, Long> frequencies = new HashMap<>();
    private long passages;
    private long tokens;

    private PostgresKeywordSearch(Connection connection) {
        this.connection = connection;
    }

    /** As {@link SqlKeywords#search}. */
    static List<SqlKeywords.Hit> search(Connection connection, Collection<String> keywords, int max)
            throws SQLException {
        List<List<String>> asked = KeywordQuery.phrases(keywords).stream()
                .map(phrase -> KeywordTokens.stemmed(KeywordTokens.folded(phrase)))
                .filter(words -> !words.isEmpty())
                .toList();
        return new PostgresKeywordSearch(connection).search(asked, max);
    }

    private List<SqlKeywords.Hit> search(List<List<String>> asked, int max) throws SQLException {
        readFrequencies(asked.stream().flatMap(List::stream).collect(Collectors.toSet()));
        List<Phrase> phrases = asked.stream()
                .map(words -> new Phrase(
                        words,
                        words.stream()
                                .mapToLong(word -> frequencies.getOrDefault(word, 0L))
                                .min()
                                .orElse(0)))
                .filter(phrase -> phrase.having > 0)
                .toList();
        if (phrases.isEmpty()) {
            return List.of();
        }
        Set<Phrase> looked = rarest(phrases);
        List<Candidate> candidates = candidates(looked, phrases);
        return best(candidates, phrases, looked, max);
    }

    private void readFrequencies(Set<String> words) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select null as word, passages, tokens from passage_words_total"
                        + " union all select word, passages, 0 from stem where word = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", words.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String word = row.getString(1);
                    if (word == null) {
                        passages = row.getLong(2);
                        tokens = row.getLong(3);
                    } else {
                        frequencies.put(word, row.getLong(2));
                    }
                }
            }
        }
    }

    /** The phrases by which candidates are found: one at least. */
    private static Set<Phrase> rarest(List<Phrase> phrases) {
        List<Phrase> byRarity = phrases.stream()
                .sorted(Comparator.comparingLong(Phrase::having))
                .toList();
        Set<Phrase> rarest = new HashSet<>();
        long most = 0;
        for (Phrase phrase : byRarity) {
            most += phrase.having;
            if (!rarest.isEmpty() && most > MOST_CANDIDATES) {
                break;
            }
            rarest.add(phrase);
        }
        return rarest;
    }

    private List<Candidate> candidates(Set<Phrase> looked, List<Phrase> phrases) throws SQLException {
        // Of each vector only the words that are asked for come back: they alone are given a weight to be told by.
        String sql = "select number, header, tokens, ts_filter(setweight(words, 'A', ?), '{a}')::text"
                + " from passage_words where words @@ ?::tsquery limit " + MOST_CANDIDATES;
        List<Candidate> candidates = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            phrases.stream()
                                    .flatMap(phrase -> phrase.words.stream())
                                    .distinct()
                                    .toArray()));
            select.setString(
                    2,
                    looked.stream()
                            .map(phrase -> PostgresLexemes.phrase(phrase.words))
                            .collect(Collectors.joining(" | ")));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    candidates.add(new Candidate(
                            row.getLong(1), row.getInt(2), row.getInt(3), PostgresLexemes.positions(row.getString(4))));
                }
            }
        }
        return candidates;
    }

    private List<SqlKeywords.Hit> best(List<Candidate> candidates, List<Phrase> phrases, Set<Phrase> looked, int max) {
        List<double[]> found = candidates.stream()
                .map(candidate -> phrases.stream()
                        .mapToDouble(phrase -> frequency(candidate, phrase))
                        .toArray())
                .toList();
        Bm25 bm25 = new Bm25(passages, (double) tokens / passages);
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            weights.add(bm25.weight(having(phrases.get(i), i, found, looked)));
        }
        List<SqlKeywords.Hit> hits = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            hits.add(new SqlKeywords.Hit(candidate.number, bm25.score(weights, found.get(i), candidate.tokens)));
        }
        hits.sort(Comparator.comparingDouble(SqlKeywords.Hit::score)
                .reversed()
                .thenComparingLong(SqlKeywords.Hit::number));
        return List.copyOf(hits.subList(0, Math.min(max, hits.size())));
    }

    /** A phrase of several words is counted where all passages that have it are among the candidates. */
    private static long having(Phrase phrase, int index, List<double[]> found, Set<Phrase> looked) {
        if (phrase.words.size() == 1 || !looked.contains(phrase) || found.size() == MOST_CANDIDATES) {
            return phrase.having;
        }
        return found.stream().filter(frequencies -> frequencies[index] > 0).count();
    }

    /** How often a passage has a phrase; in the header it counts less. */
    private static double frequency(Candidate candidate, Phrase phrase) {
        int[] starts = candidate.positions.get(phrase.words.get(0));
        if (starts == null) {
            return 0;
        }
        double frequency = 0;
        for (int start : starts) {
            if (isAt(candidate, phrase, start)) {
                frequency += start <= candidate.header ? SqlKeywords.HEADER_WEIGHT : 1;
            }
        }
        return frequency;
    }

    private static boolean isAt(Candidate candidate, Phrase phrase, int start) {
        for (int i = 1; i < phrase.words.size(); i++) {
            int[] places = candidate.positions.get(phrase.words.get(i));
            if (places == null || Arrays.binarySearch(places, start + i) < 0) {
                return false;
            }
        }
        return true;
    }
}
