package summitbot.index;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.CosineSimilarity;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.RelevanceScore;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import summitbot.storage.Database;

/**
 * Vectors in PostgreSQL with pgvector, through LangChain4j's module for it.
 *
 * <p>Few passages are searched exactly, many by an HNSW index. Its candidates are put in order by their exact cosines, so that equal
 * passages score alike in every database.
 */
final class PostgresVectors implements SqlVectors {
    /** Up to here an exact search takes a few milliseconds, and an index would only cost exactness. */
    static final int SEARCHED_EXACTLY = 5_000;

    /** Longer vectors cannot be indexed by pgvector and are searched exactly, however many. */
    private static final int LONGEST_INDEXED = 2_000;

    /** How many passages are sent at once. */
    private static final int BATCH = 1_000;

    /** The key under which the metadata keeps a text that PostgreSQL could not store as it is. */
    private static final String PRINTED = "printed";

    private final Database database;

    PostgresVectors(Database database) {
        this.database = database;
    }

    /** The store of LangChain4j over the migration's table, or a part of it that can be read only. */
    static PgVectorEmbeddingStore store(DataSource source, String table) {
        return PgVectorEmbeddingStore.datasourceBuilder()
                .datasource(source)
                .table(table)
                .createTable(false)
                .skipCreateVectorExtension(true)
                .build();
    }

    @Override
    public void lock(Connection connection) throws SQLException {
        // A first index may work longer on one statement than a server that is asked a question may be silent.
        connection.setNetworkTimeout(Runnable::run, 0);
        execute(connection, "lock table manifest in share row exclusive mode");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public Optional<Integer> dimension(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select vector_dims(embedding) from embedding limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
        }
    }

    @Override
    public Map<String, Stored> stored(Connection connection) throws SQLException {
        Map<String, Stored> stored = new LinkedHashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select number, metadata from embedding order by number")) {
            select.setFetchSize(BATCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    IndexedPassage passage = IndexedPassage.of("", MetadataJson.read(row.getString(2)));
                    stored.put(
                            passage.id(),
                            new Stored(row.getLong(1), passage.content(), MetadataJson.write(passage.metadata())));
                }
            }
        }
        return stored;
    }

    @Override
    public float[] vector(Connection connection, long number) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select embedding::real[] from embedding where number = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Float[] numbers = (Float[]) row.getArray(1).getArray();
                float[] vector = new float[numbers.length];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = numbers[i];
                }
                return vector;
            }
        }
    }

    @Override
    public Map<Long, IndexedPassage> passages(Connection connection, Collection<Long> numbers) throws SQLException {
        Map<Long, IndexedPassage> passages = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select number, text, metadata from embedding where number = any(?)")) {
            select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    passages.put(row.getLong(1), passage(row.getString(2), MetadataJson.read(row.getString(3))));
                }
            }
        }
        return passages;
    }

    @Override
    public List<byte[]> sentences(Connection connection, List<String> ids) throws SQLException {
        Map<UUID, byte[]> found = new HashMap<>();
        String sql = "select embedding_id, vectors from sentence_vectors join embedding using (number)"
                + " where embedding_id = any(?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, ids(connection, ids));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject(1, UUID.class), row.getBytes(2));
                }
            }
        }
        return ids.stream().map(id -> found.getOrDefault(uuid(id), new byte[0])).toList();
    }

    private static java.sql.Array ids(Connection connection, List<String> ids) throws SQLException {
        return connection.createArrayOf(
                "uuid", ids.stream().map(PostgresVectors::uuid).toArray());
    }

    private static UUID uuid(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Long> add(Connection connection, List<IndexedPassage> passages, List<float[]> vectors)
            throws SQLException {
        List<Long> numbers = new ArrayList<>(passages.size());
        PgVectorEmbeddingStore store = store(new PostgresTransaction(connection), "embedding");
        for (int start = 0; start < passages.size(); start += BATCH) {
            int end = Math.min(passages.size(), start + BATCH);
            List<IndexedPassage> batch = passages.subList(start, end);
            List<String> ids = batch.stream().map(IndexedPassage::id).toList();
            try {
                store.addAll(
                        ids.stream().map(id -> uuid(id).toString()).toList(),
                        vectors.subList(start, end).stream()
                                .map(Embedding::from)
                                .toList(),
                        batch.stream().map(PostgresVectors::segment).toList());
            } catch (RuntimeException e) {
                throw sqlException(e);
            }
            numbers.addAll(numbers(connection, ids));
        }
        if (passages.size() >= BATCH) {
            execute(connection, "analyze embedding");
        }
        indexIfMany(connection);
        return numbers;
    }

    private static List<Long> numbers(Connection connection, List<String> ids) throws SQLException {
        Map<UUID, Long> numbers = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select embedding_id, number from embedding where embedding_id = any(?)")) {
            select.setArray(1, ids(connection, ids));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
        }
        return ids.stream().map(id -> numbers.get(uuid(id))).toList();
    }

    /**
     * Makes the index where there is none yet. It covers one dimension: the column has none, since changing its type would keep all
     * readers waiting until the transaction ends. An index for another dimension stays, empty.
     */
    private void indexIfMany(Connection connection) throws SQLException {
        int dimension = dimension(connection).orElse(0);
        if (dimension == 0 || dimension > LONGEST_INDEXED || !hasMany(connection)) {
            return;
        }
        execute(
                connection,
                "create index if not exists embedding_near_" + dimension
                        + " on embedding using hnsw ((embedding::vector(" + dimension
                        + ")) vector_cosine_ops) where vector_dims(embedding) = " + dimension);
    }

    private static boolean hasMany(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select 1 from embedding offset " + SEARCHED_EXACTLY + " limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    @Override
    public void remove(Connection connection, Collection<Long> numbers) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from embedding where number = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            delete.executeUpdate();
        }
    }

    @Override
    public List<ScoredPassage> nearest(float[] query, int limit) {
        return database.read(connection -> nearest(connection, query, limit));
    }

    private List<ScoredPassage> nearest(Connection connection, float[] query, int limit) throws SQLException {
        int dimension = dimension(connection).orElse(0);
        if (dimension == 0) {
            return List.of();
        }
        if (query.length != dimension) {
            throw new IllegalArgumentException(
                    "the query has " + query.length + " numbers, the stored embeddings " + dimension);
        }
        PostgresNearest.widen(connection, limit);
        Embedding embedding = Embedding.from(query);
        EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                .queryEmbedding(embedding)
                .maxResults(limit)
                .build();
        List<ScoredPassage> found = new ArrayList<>(limit);
        try {
            PgVectorEmbeddingStore store =
                    store(new PostgresTransaction(connection), PostgresNearest.ofDimension(dimension));
            for (EmbeddingMatch<TextSegment> match : store.search(request).matches()) {
                found.add(new ScoredPassage(
                        passage(match.embedded().text(), match.embedded().metadata()),
                        cosine(embedding, match.embedding())));
            }
        } catch (RuntimeException e) {
            throw sqlException(e);
        }
        found.sort(Comparator.comparingDouble(ScoredPassage::score).reversed());
        return found;
    }

    /** As the store for SQLite computes it. */
    private static double cosine(Embedding query, Embedding stored) {
        double cosine = Math.max(-1, Math.min(1, CosineSimilarity.between(query, stored)));
        return 2 * RelevanceScore.fromCosineSimilarity(cosine) - 1;
    }

    /** The module wraps what the driver throws; the database has to see it, to try again or to explain it. */
    private static SQLException sqlException(RuntimeException e) {
        if (e.getCause() instanceof SQLException cause) {
            return cause;
        }
        throw e;
    }

    /** A passage as it can be stored: PostgreSQL refuses NUL in a text, and only there. */
    private static TextSegment segment(IndexedPassage passage) {
        String text = passage.passage().text();
        Metadata metadata = passage.metadata();
        if (text.indexOf('\0') >= 0) {
            metadata.put(PRINTED, text);
        }
        return TextSegment.from(text.replace('\0', ' '), metadata);
    }

    private static IndexedPassage passage(String text, Metadata metadata) {
        String printed = metadata.getString(PRINTED);
        return IndexedPassage.of(printed == null ? text : printed, metadata);
    }
}
