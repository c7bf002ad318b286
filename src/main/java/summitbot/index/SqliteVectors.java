package summitbot.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.storage.Database;

/** Vectors in a SQLite file, searched by {@link SqliteEmbeddingStore}. */
final class SqliteVectors implements SqlVectors {
    private final SqliteEmbeddingStore store;

    SqliteVectors(Database database) {
        store = new SqliteEmbeddingStore(database);
    }

    /** Nothing to do: a transaction that writes is the only one. */
    @Override
    public void lock(Connection connection) {}

    @Override
    public Optional<Integer> dimension(Connection connection) throws SQLException {
        return SqliteEmbeddingTable.vectorBytes(connection).map(bytes -> bytes / Float.BYTES);
    }

    @Override
    public Map<String, Stored> stored(Connection connection) throws SQLException {
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

    @Override
    public float[] vector(Connection connection, long number) throws SQLException {
        byte[] blob = SqliteEmbeddingTable.rows(connection, new long[] {number})
                .get(0)
                .vector();
        return VectorBlob.read(blob);
    }

    @Override
    public Map<Long, IndexedPassage> passages(Connection connection, Collection<Long> numbers) throws SQLException {
        Map<Long, IndexedPassage> passages = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select text, metadata from embedding where number = ?")) {
            for (long number : numbers) {
                select.setLong(1, number);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        passages.put(
                                number,
                                IndexedPassage.of(
                                        TextSegment.from(row.getString(1), MetadataJson.read(row.getString(2)))));
                    }
                }
            }
        }
        return passages;
    }

    @Override
    public List<byte[]> sentences(Connection connection, List<String> ids) throws SQLException {
        String sql = "select vectors from sentence_vectors join embedding using (number) where id = ?";
        List<byte[]> sentences = new ArrayList<>(ids.size());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (String id : ids) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    sentences.add(row.next() ? row.getBytes(1) : new byte[0]);
                }
            }
        }
        return sentences;
    }

    @Override
    public List<Long> add(Connection connection, List<IndexedPassage> passages, List<float[]> vectors)
            throws SQLException {
        List<Long> numbers = new ArrayList<>(passages.size());
        try (PreparedStatement upsert = SqliteEmbeddingTable.prepareUpsert(connection)) {
            for (int i = 0; i < passages.size(); i++) {
                TextSegment segment = passages.get(i).segment();
                numbers.add(SqliteEmbeddingTable.upsert(
                        upsert,
                        passages.get(i).id(),
                        VectorBlob.of(vectors.get(i)),
                        segment.text(),
                        MetadataJson.write(segment.metadata())));
            }
        }
        return numbers;
    }

    @Override
    public void remove(Connection connection, Collection<Long> numbers) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from embedding where number = ?")) {
            for (long number : numbers) {
                delete.setLong(1, number);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    @Override
    public List<ScoredPassage> nearest(float[] query, int limit) {
        EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(query))
                .maxResults(limit)
                .build();
        return store.search(request).matches().stream()
                .map(match -> new ScoredPassage(IndexedPassage.of(match.embedded()), 2 * match.score() - 1))
                .toList();
    }
}
