package summitbot.index;

import static dev.langchain4j.internal.ValidationUtils.ensureNotEmpty;
import static dev.langchain4j.internal.ValidationUtils.ensureNotNull;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.CosineSimilarity;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.RelevanceScore;
import dev.langchain4j.store.embedding.filter.Filter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import summitbot.storage.Database;

/**
 * Embeddings, their texts and metadata in SQLite, searched exactly.
 *
 * <p>Vectors are loaded at the first search and again after a change, by whichever process, rounded to a byte a number; the few that may
 * be nearest are compared as they are stored. A search always sees one committed state.
 * Scores are LangChain4j's relevance scores, (cosine + 1) / 2; equal scores keep the order in which embeddings were added. Filters are
 * applied in memory, so every filter works, and before the best are chosen. Adding an id that exists replaces its embedding. Safe for
 * concurrent use: searches run side by side, writers one at a time. All vectors of one database have the same dimension.
 */
public final class SqliteEmbeddingStore implements EmbeddingStore<TextSegment> {
    /** The vectors of one generation. */
    private record Snapshot(long generation, SqliteEmbeddingTable.Vectors vectors) {}

    private final Database database;
    private final Object loading = new Object();
    private volatile @Nullable Snapshot snapshot;

    /** @param database one of the schema {@link summitbot.storage.Schema#INDEX}; closed by the caller, after the last search */
    public SqliteEmbeddingStore(Database database) {
        this.database = database;
    }

    @Override
    public String add(Embedding embedding) {
        String id = UUID.randomUUID().toString();
        add(id, embedding);
        return id;
    }

    @Override
    public void add(String id, Embedding embedding) {
        addAll(List.of(id), List.of(embedding), null);
    }

    @Override
    public String add(Embedding embedding, TextSegment segment) {
        return addAll(List.of(embedding), List.of(segment)).get(0);
    }

    @Override
    public List<String> addAll(List<Embedding> embeddings) {
        List<String> ids = generateIds(embeddings.size());
        addAll(ids, embeddings, null);
        return ids;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the lists differ in length, or a vector in its dimension, or it has a number that is not
     *     finite; nothing is added then
     */
    @Override
    public void addAll(List<String> ids, List<Embedding> embeddings, @Nullable List<TextSegment> segments) {
        if (ids.size() != embeddings.size() || (segments != null && segments.size() != ids.size())) {
            throw new IllegalArgumentException("ids, embeddings and segments must be lists of the same length");
        }
        if (ids.isEmpty()) {
            return;
        }
        List<byte[]> blobs = checkedBlobs(embeddings);
        database.write(connection -> {
            checkDimension(connection, blobs.get(0).length);
            try (PreparedStatement upsert = SqliteEmbeddingTable.prepareUpsert(connection)) {
                for (int i = 0; i < blobs.size(); i++) {
                    TextSegment segment = segments == null ? null : segments.get(i);
                    SqliteEmbeddingTable.upsert(
                            upsert,
                            ids.get(i),
                            blobs.get(i),
                            segment == null ? null : segment.text(),
                            segment == null ? null : MetadataJson.write(segment.metadata()));
                }
            }
            SqlManifest.nextGeneration(connection);
            return blobs.size();
        });
    }

    private static List<byte[]> checkedBlobs(List<Embedding> embeddings) {
        int dimension = embeddings.get(0).dimension();
        List<byte[]> blobs = new ArrayList<>(embeddings.size());
        for (Embedding embedding : embeddings) {
            float[] vector = embedding.vector();
            if (vector.length != dimension || dimension == 0) {
                throw new IllegalArgumentException(
                        "an embedding has " + vector.length + " numbers, another " + dimension);
            }
            for (float number : vector) {
                if (!Float.isFinite(number)) {
                    throw new IllegalArgumentException("an embedding contains " + number);
                }
            }
            blobs.add(VectorBlob.of(vector));
        }
        return blobs;
    }

    private static void checkDimension(Connection connection, int bytes) throws SQLException {
        int stored = SqliteEmbeddingTable.vectorBytes(connection).orElse(bytes);
        if (stored != bytes) {
            throw new IllegalArgumentException(
                    "an embedding has " + bytes / Float.BYTES + " numbers, those stored have " + stored / Float.BYTES);
        }
    }

    @Override
    public void removeAll(Collection<String> ids) {
        ensureNotEmpty(ids, "ids");
        database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from embedding where id = ?")) {
                for (String id : ids) {
                    delete.setString(1, id);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
            SqlManifest.nextGeneration(connection);
            return ids.size();
        });
    }

    @Override
    public void removeAll(Filter filter) {
        ensureNotNull(filter, "filter");
        database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from embedding where number = ?")) {
                long[] numbers = SqliteEmbeddingTable.load(connection).numbers();
                BitSet matching = matching(connection, filter, numbers.length);
                for (int row = matching.nextSetBit(0); row >= 0; row = matching.nextSetBit(row + 1)) {
                    delete.setLong(1, numbers[row]);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
            SqlManifest.nextGeneration(connection);
            return 0;
        });
    }

    @Override
    public void removeAll() {
        database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from embedding")) {
                delete.executeUpdate();
            }
            SqlManifest.nextGeneration(connection);
            return 0;
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the query has another dimension than the stored vectors
     */
    @Override
    public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
        return new EmbeddingSearchResult<>(database.read(connection -> search(connection, request)));
    }

    private List<EmbeddingMatch<TextSegment>> search(Connection connection, EmbeddingSearchRequest request)
            throws SQLException {
        SqliteEmbeddingTable.Vectors vectors = current(connection);
        VectorMatrix matrix = vectors.matrix();
        if (matrix.rows() == 0) {
            return List.of();
        }
        float[] query = request.queryEmbedding().vector();
        if (query.length != matrix.dimension()) {
            throw new IllegalArgumentException(
                    "the query has " + query.length + " numbers, the stored embeddings " + matrix.dimension());
        }
        BitSet allowed = request.filter() == null ? null : matching(connection, request.filter(), matrix.rows());
        VectorMatrix.Candidates candidates = matrix.candidates(query, request.maxResults(), allowed);
        List<EmbeddingMatch<TextSegment>> matches = new ArrayList<>();
        for (Compared row : nearest(connection, vectors, candidates, request)) {
            double score = RelevanceScore.fromCosineSimilarity(row.cosine);
            if (score >= request.minScore()) {
                matches.add(row.match(score));
            }
        }
        return matches;
    }

    /** The nearest of the candidates, best first, by their stored numbers. */
    private static List<Compared> nearest(
            Connection connection,
            SqliteEmbeddingTable.Vectors vectors,
            VectorMatrix.Candidates candidates,
            EmbeddingSearchRequest request)
            throws SQLException {
        PriorityQueue<Compared> best = new PriorityQueue<>(Comparator.reverseOrder());
        try (SqliteEmbeddingTable.SqliteRowReader reader = new SqliteEmbeddingTable.SqliteRowReader(connection)) {
            for (int i = 0; i < candidates.rows().length; i++) {
                Compared worst = best.peek();
                boolean full = best.size() == request.maxResults();
                if (full && worst != null && candidates.ceilings()[i] < worst.cosine) {
                    break;
                }
                reader.row(vectors.numbers()[candidates.rows()[i]])
                        .ifPresent(row -> best.add(Compared.of(row, request.queryEmbedding())));
                if (best.size() > request.maxResults()) {
                    best.remove();
                }
            }
        }
        List<Compared> nearest = new ArrayList<>(best);
        nearest.sort(null);
        return nearest;
    }

    /** A row compared with the query; the nearest sorts first, equal ones in the order of the rows. */
    private record Compared(double cosine, SqliteEmbeddingTable.Row row, Embedding embedding)
            implements Comparable<Compared> {
        static Compared of(SqliteEmbeddingTable.Row row, Embedding query) {
            Embedding embedding = Embedding.from(VectorBlob.read(row.vector()));
            // Rounding may leave a cosine a little outside its range.
            double cosine = Math.max(-1, Math.min(1, CosineSimilarity.between(query, embedding)));
            return new Compared(cosine, row, embedding);
        }

        EmbeddingMatch<TextSegment> match(double score) {
            String text = row.text();
            return new EmbeddingMatch<>(
                    score,
                    row.id(),
                    embedding,
                    text == null ? null : TextSegment.from(text, MetadataJson.read(row.metadata())));
        }

        @Override
        public int compareTo(Compared other) {
            int byCosine = Double.compare(other.cosine, cosine);
            return byCosine != 0 ? byCosine : Long.compare(row.number(), other.row.number());
        }
    }

    /** The rows, counted as in the matrix, whose metadata the filter lets through. */
    private static BitSet matching(Connection connection, Filter filter, int rows) throws SQLException {
        BitSet matching = new BitSet(rows);
        try (PreparedStatement select = connection.prepareStatement("select metadata from embedding order by number");
                ResultSet row = select.executeQuery()) {
            for (int i = 0; row.next(); i++) {
                matching.set(i, filter.test(MetadataJson.read(row.getString(1))));
            }
        }
        return matching;
    }

    /** The vectors as this transaction sees them. One thread loads, others that need the same wait for it. */
    private SqliteEmbeddingTable.Vectors current(Connection connection) throws SQLException {
        long generation = SqlManifest.generation(connection);
        Snapshot known = snapshot;
        if (known != null && known.generation == generation) {
            return known.vectors;
        }
        synchronized (loading) {
            known = snapshot;
            if (known != null && known.generation == generation) {
                return known.vectors;
            }
            SqliteEmbeddingTable.Vectors loaded = SqliteEmbeddingTable.load(connection);
            if (known == null || known.generation < generation) {
                snapshot = new Snapshot(generation, loaded);
            }
            return loaded;
        }
    }
}
