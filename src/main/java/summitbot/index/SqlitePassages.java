package summitbot.index;

import dev.langchain4j.data.segment.TextSegment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.Passage;
import summitbot.storage.Database;

/** The passages of a corpus in an index database, with their embeddings, keywords and manifest. Safe for concurrent use. */
final class SqlitePassages {
    /** A stored passage without its vector. */
    private record Stored(long number, String content, String metadata) {}

    private final Database database;

    SqlitePassages(Database database) {
        this.database = database;
    }

    /** What the index was built from; empty when it never was. */
    Optional<IndexManifest> manifest() {
        return database.read(SqlitePassages::manifest);
    }

    private static Optional<IndexManifest> manifest(Connection connection) throws SQLException {
        return IndexManifest.read(manifestValues(connection));
    }

    /** As {@link SqliteEmbeddingTable#generation}. */
    long generation() {
        return database.read(SqliteEmbeddingTable::generation);
    }

    /** Whether the model's cosines were measured. */
    boolean isScaled() {
        return database.read(
                connection -> CosineScale.read(manifestValues(connection)).isPresent());
    }

    /** The model that the index was built with; empty when nothing is indexed. */
    Optional<IndexedModel> model() {
        return database.read(connection -> {
            Optional<Integer> bytes = SqliteEmbeddingTable.vectorBytes(connection);
            return manifest(connection)
                    .flatMap(manifest -> bytes.map(length -> new IndexedModel(manifest.model(), length / Float.BYTES)));
        });
    }

    private static Map<String, String> manifestValues(Connection connection) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select key, value from manifest");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        }
        return values;
    }

    private static void writeManifest(Connection connection, Map<String, String> values) throws SQLException {
        String sql =
                "insert into manifest (key, value) values (?, ?) on conflict (key) do update set value = excluded.value";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> entry : values.entrySet()) {
                upsert.setString(1, entry.getKey());
                upsert.setString(2, entry.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Returns the contents that have a vector. */
    Set<String> contents() {
        return database.read(connection -> contentNumbers(stored(connection)).keySet());
    }

    /** How many passages are stored. */
    int count() {
        return database.read(SqliteEmbeddingTable::count);
    }

    private static Map<String, Stored> stored(Connection connection) throws SQLException {
        Map<String, Stored> stored = new LinkedHashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select number, id, metadata from embedding order by number");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String metadata = row.getString(3);
                String content = MetadataJson.read(metadata).getString("content");
                stored.put(row.getString(2), new Stored(row.getLong(1), content == null ? "" : content, metadata));
            }
        }
        return stored;
    }

    private static Map<String, Long> contentNumbers(Map<String, Stored> stored) {
        Map<String, Long> numbers = new HashMap<>();
        stored.values().forEach(passage -> numbers.putIfAbsent(passage.content, passage.number));
        return numbers;
    }

    /**
     * Makes the index hold just these passages, in one transaction. Nothing is done when the index has this manifest already.
     *
     * @param vectors the vectors of contents that are not stored yet
     * @return how many passages were removed; empty, with nothing changed, when a vector is missing because another process has
     *     changed the index meanwhile
     */
    Optional<Integer> replace(IndexBuild build, List<IndexedPassage> wanted, Map<String, PassageVectors> vectors) {
        return database.write(connection -> {
            if (!build.anew() && isBuilt(connection, build)) {
                return Optional.of(0);
            }
            Map<String, Stored> stored = stored(connection);
            List<IndexedPassage> added = new ArrayList<>();
            Set<String> kept = new HashSet<>();
            for (IndexedPassage passage : wanted) {
                Stored old = stored.get(passage.id());
                if (!build.anew()
                        && old != null
                        && old.metadata.equals(
                                MetadataJson.write(passage.segment().metadata()))) {
                    kept.add(passage.id());
                } else {
                    added.add(passage);
                }
            }
            Optional<List<StoredVectors>> blobs = blobs(connection, added, vectors, contentNumbers(stored));
            if (blobs.isEmpty()) {
                return Optional.empty();
            }
            List<Long> removed = stored.entrySet().stream()
                    .filter(entry -> !kept.contains(entry.getKey()))
                    .map(entry -> entry.getValue().number)
                    .toList();
            remove(connection, removed);
            add(connection, added, blobs.get());
            writeManifest(connection, build.manifest().values());
            if (build.samples().isPresent()) {
                CosineScale scale =
                        SqliteSentenceVectors.scale(connection, build.samples().get(), wanted);
                writeManifest(connection, scale.values());
            }
            SqliteEmbeddingTable.nextGeneration(connection);
            return Optional.of(removed.size());
        });
    }

    private static boolean isBuilt(Connection connection, IndexBuild build) throws SQLException {
        Map<String, String> values = manifestValues(connection);
        return IndexManifest.read(values).filter(build.manifest()::equals).isPresent()
                && (build.samples().isEmpty() || CosineScale.read(values).isPresent());
    }

    /** The vectors of the passages, new or stored; empty when one is missing. */
    private static Optional<List<StoredVectors>> blobs(
            Connection connection,
            List<IndexedPassage> passages,
            Map<String, PassageVectors> vectors,
            Map<String, Long> numbers)
            throws SQLException {
        List<StoredVectors> blobs = new ArrayList<>(passages.size());
        for (IndexedPassage passage : passages) {
            PassageVectors vector = vectors.get(passage.content());
            Long number = numbers.get(passage.content());
            if (vector != null) {
                blobs.add(new StoredVectors(VectorBlob.of(vector.whole()), VectorBytes.of(vector.sentences())));
            } else if (number != null) {
                blobs.add(storedVectors(connection, number));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(blobs);
    }

    /** The vectors of a passage as they are stored. */
    @SuppressWarnings("ArrayRecordComponent") // Never leaves this class.
    private record StoredVectors(byte[] whole, byte[] sentences) {}

    private static StoredVectors storedVectors(Connection connection, long number) throws SQLException {
        byte[] whole = SqliteEmbeddingTable.rows(connection, new long[] {number})
                .get(0)
                .vector();
        try (PreparedStatement select =
                connection.prepareStatement("select vectors from sentence_vectors where number = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return new StoredVectors(whole, row.next() ? row.getBytes(1) : new byte[0]);
            }
        }
    }

    private static void remove(Connection connection, List<Long> numbers) throws SQLException {
        SqliteKeywordIndex.remove(connection, numbers);
        for (String table : List.of("sentence_vectors", "embedding")) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where number = ?")) {
                for (long number : numbers) {
                    delete.setLong(1, number);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
    }

    private static void add(Connection connection, List<IndexedPassage> passages, List<StoredVectors> blobs)
            throws SQLException {
        List<SqliteKeywordIndex.Entry> entries = new ArrayList<>(passages.size());
        String sentences = "insert into sentence_vectors (number, vectors) values (?, ?)"
                + " on conflict (number) do update set vectors = excluded.vectors";
        try (PreparedStatement upsert = SqliteEmbeddingTable.prepareUpsert(connection);
                PreparedStatement upsertSentences = connection.prepareStatement(sentences)) {
            for (int i = 0; i < passages.size(); i++) {
                IndexedPassage added = passages.get(i);
                String metadata = MetadataJson.write(added.segment().metadata());
                long number = SqliteEmbeddingTable.upsert(
                        upsert,
                        added.id(),
                        blobs.get(i).whole(),
                        added.passage().text(),
                        metadata);
                upsertSentences.setLong(1, number);
                upsertSentences.setBytes(2, blobs.get(i).sentences());
                upsertSentences.addBatch();
                entries.add(new SqliteKeywordIndex.Entry(
                        number, added.passage().header(), added.passage().text()));
            }
            upsertSentences.executeBatch();
        }
        SqliteKeywordIndex.add(connection, entries);
    }

    /**
     * Returns the cosine of each sentence of a passage with a query, in the order of the sentences and on the scale of the ranking; an
     * empty list for a passage that is not stored.
     */
    List<List<Double>> sentenceCosines(List<Passage> passages, float[] query) {
        return database.read(connection -> {
            List<String> ids = passages.stream().map(IndexedPassage::id).toList();
            List<List<Double>> cosines = SqliteSentenceVectors.cosines(connection, ids, query);
            Optional<CosineScale> scale = CosineScale.read(manifestValues(connection));
            return scale.isEmpty()
                    ? cosines
                    : cosines.stream()
                            .map(own -> own.stream().map(scale.get()::map).toList())
                            .toList();
        });
    }

    /** A passage found by keywords. */
    record KeywordHit(IndexedPassage passage, double score) {}

    /** As {@link SqliteKeywordIndex#search}, with the passages. */
    List<KeywordHit> byKeywords(List<String> keywords, int max) {
        return database.read(connection -> {
            List<KeywordHit> hits = new ArrayList<>();
            for (SqliteKeywordIndex.Hit hit : SqliteKeywordIndex.search(connection, keywords, max)) {
                for (SqliteEmbeddingTable.Row row : SqliteEmbeddingTable.rows(connection, new long[] {hit.number()})) {
                    hits.add(new KeywordHit(
                            IndexedPassage.of(TextSegment.from(row.text(), MetadataJson.read(row.metadata()))),
                            hit.score()));
                }
            }
            return hits;
        });
    }

    /** As {@link SqliteKeywordIndex#vocabulary}. */
    Map<String, Integer> vocabulary() {
        return database.read(SqliteKeywordIndex::vocabulary);
    }
}
