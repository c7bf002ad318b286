package summitbot.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.Passage;
import summitbot.storage.Database;

/** The passages of a corpus in an index database, with their embeddings, keywords and manifest. Safe for concurrent use. */
final class SqlPassages {
    private final Database database;
    private final SqlVectors vectors;
    private final SqlKeywords keywords;

    SqlPassages(Database database) {
        this.database = database;
        if (database.engine() == Database.Engine.POSTGRES) {
            PostgresVectors own = new PostgresVectors(database);
            vectors = own;
            keywords = new PostgresKeywords(own);
        } else {
            vectors = new SqliteVectors(database);
            keywords = new SqliteKeywords();
        }
    }

    /** What the index was built from; empty when it never was. */
    Optional<IndexManifest> manifest() {
        return database.read(connection -> IndexManifest.read(SqlManifest.values(connection)));
    }

    /** As {@link SqlManifest#generation}. */
    long generation() {
        return database.read(SqlManifest::generation);
    }

    /** Whether the model's cosines were measured. */
    boolean isScaled() {
        return database.read(
                connection -> CosineScale.read(SqlManifest.values(connection)).isPresent());
    }

    /** The model that the index was built with; empty when nothing is indexed. */
    Optional<IndexedModel> model() {
        return database.read(connection -> {
            Optional<Integer> dimension = vectors.dimension(connection);
            return IndexManifest.read(SqlManifest.values(connection))
                    .flatMap(manifest -> dimension.map(numbers -> new IndexedModel(manifest.model(), numbers)));
        });
    }

    /** Returns the contents that have a vector. */
    Set<String> contents() {
        return database.read(
                connection -> contentNumbers(vectors.stored(connection)).keySet());
    }

    /** How many passages are stored. */
    int count() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*) from embedding");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static Map<String, Long> contentNumbers(Map<String, SqlVectors.Stored> stored) {
        Map<String, Long> numbers = new HashMap<>();
        stored.values().forEach(passage -> numbers.putIfAbsent(passage.content(), passage.number()));
        return numbers;
    }

    /**
     * Makes the index hold just these passages, in one transaction. Nothing is done when the index has this manifest already.
     *
     * @param embedded the vectors of contents that are not stored yet
     * @return how many passages were removed; empty, with nothing changed, when a vector is missing because another process has
     *     changed the index meanwhile
     */
    Optional<Integer> replace(IndexBuild build, List<IndexedPassage> wanted, Map<String, PassageVectors> embedded) {
        return database.write(connection -> {
            vectors.lock(connection);
            if (!build.anew() && isBuilt(connection, build)) {
                return Optional.of(0);
            }
            Map<String, SqlVectors.Stored> stored = vectors.stored(connection);
            List<IndexedPassage> added = new ArrayList<>();
            Set<String> kept = new HashSet<>();
            for (IndexedPassage passage : wanted) {
                SqlVectors.Stored old = stored.get(passage.id());
                if (!build.anew() && old != null && old.metadata().equals(MetadataJson.write(passage.metadata()))) {
                    kept.add(passage.id());
                } else {
                    added.add(passage);
                }
            }
            Optional<List<Numbers>> numbers = numbers(connection, added, embedded, contentNumbers(stored));
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            List<Long> removed = stored.entrySet().stream()
                    .filter(entry -> !kept.contains(entry.getKey()))
                    .map(entry -> entry.getValue().number())
                    .toList();
            remove(connection, removed);
            add(connection, added, numbers.get());
            SqlManifest.write(connection, build.manifest().values());
            if (build.samples().isPresent()) {
                CosineScale scale = SqlSentenceVectors.scale(
                        vectors, connection, build.samples().get(), wanted);
                SqlManifest.write(connection, scale.values());
            }
            SqlManifest.nextGeneration(connection);
            return Optional.of(removed.size());
        });
    }

    private static boolean isBuilt(Connection connection, IndexBuild build) throws SQLException {
        Map<String, String> values = SqlManifest.values(connection);
        return IndexManifest.read(values).filter(build.manifest()::equals).isPresent()
                && (build.samples().isEmpty() || CosineScale.read(values).isPresent());
    }

    /** The vectors of a passage as they are stored: the whole one, and the sentences' as {@link VectorBytes} makes them. */
    @SuppressWarnings("ArrayRecordComponent") // Never leaves this class.
    private record Numbers(float[] whole, byte[] sentences) {}

    /** The vectors of the passages, new or stored; empty when one is missing. */
    private Optional<List<Numbers>> numbers(
            Connection connection,
            List<IndexedPassage> passages,
            Map<String, PassageVectors> embedded,
            Map<String, Long> stored)
            throws SQLException {
        List<Numbers> all = new ArrayList<>(passages.size());
        for (IndexedPassage passage : passages) {
            PassageVectors own = embedded.get(passage.content());
            Long number = stored.get(passage.content());
            if (own != null) {
                all.add(new Numbers(own.whole(), VectorBytes.of(own.sentences())));
            } else if (number != null) {
                all.add(new Numbers(vectors.vector(connection, number), SqlSentenceVectors.stored(connection, number)));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private void remove(Connection connection, List<Long> numbers) throws SQLException {
        keywords.remove(connection, numbers);
        SqlSentenceVectors.remove(connection, numbers);
        vectors.remove(connection, numbers);
    }

    private void add(Connection connection, List<IndexedPassage> passages, List<Numbers> numbers) throws SQLException {
        List<Long> rows = vectors.add(
                connection, passages, numbers.stream().map(Numbers::whole).toList());
        SqlSentenceVectors.put(
                connection, rows, numbers.stream().map(Numbers::sentences).toList());
        List<SqlKeywords.Entry> entries = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i).passage();
            entries.add(new SqlKeywords.Entry(rows.get(i), passage.header(), passage.text()));
        }
        keywords.add(connection, entries);
    }

    /** As {@link SqlVectors#nearest}. */
    List<ScoredPassage> nearest(float[] query, int limit) {
        return vectors.nearest(query, limit);
    }

    /**
     * Returns the cosine of each sentence of a passage with a query, in the order of the sentences and on the scale of the ranking; an
     * empty list for a passage that is not stored.
     */
    List<List<Double>> sentenceCosines(List<Passage> passages, float[] query) {
        return database.read(connection -> {
            List<String> ids = passages.stream().map(IndexedPassage::id).toList();
            List<List<Double>> cosines = SqlSentenceVectors.cosines(vectors, connection, ids, query);
            Optional<CosineScale> scale = CosineScale.read(SqlManifest.values(connection));
            return scale.isEmpty()
                    ? cosines
                    : cosines.stream()
                            .map(own -> own.stream().map(scale.get()::map).toList())
                            .toList();
        });
    }

    /** As {@link SqlKeywords#search}, with the passages. */
    List<ScoredPassage> byKeywords(List<String> words, int max) {
        return database.read(connection -> {
            List<SqlKeywords.Hit> hits = keywords.search(connection, words, max);
            Map<Long, IndexedPassage> passages = vectors.passages(
                    connection, hits.stream().map(SqlKeywords.Hit::number).toList());
            List<ScoredPassage> found = new ArrayList<>(hits.size());
            for (SqlKeywords.Hit hit : hits) {
                IndexedPassage passage = passages.get(hit.number());
                if (passage != null) {
                    found.add(new ScoredPassage(passage, hit.score()));
                }
            }
            return found;
        });
    }

    /** As {@link SqlKeywords#vocabulary}. */
    Map<String, Integer> vocabulary() {
        return database.read(keywords::vocabulary);
    }
}
