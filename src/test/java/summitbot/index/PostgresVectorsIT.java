package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.corpus.Passage;
import summitbot.storage.Database;
import summitbot.storage.PostgresDatabase;
import summitbot.storage.Schema;
import summitbot.testing.RealPostgres;
import summitbot.testing.RequiresPostgres;

@RequiresPostgres
class PostgresVectorsIT {
    @TempDir
    Path folder;

    private Database database;
    private SqlPassages passages;
    private final Random random = new Random(4);

    @BeforeEach
    void open() {
        database = PostgresDatabase.open(
                RealPostgres.address(), Schema.INDEX, RealPostgres.schemaFor(folder.resolve("index.db")));
        passages = new SqlPassages(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void manyPassagesAreFoundByAnIndex() {
        List<float[]> vectors = store(PostgresVectors.SEARCHED_EXACTLY + 1, 16, "many");

        assertThat(indexes()).containsExactly("embedding_near_16");
        assertThat(plan(16)).contains("embedding_near_16");
        int found = 0;
        for (int i = 0; i < 20; i++) {
            float[] query = vector(16);
            double tenth = vectors.stream()
                    .map(vector -> cosine(query, vector))
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .get(9);
            found += (int) passages.nearest(query, 10).stream()
                    .filter(hit -> hit.score() >= tenth - 1e-6)
                    .count();
        }
        assertThat(found).isGreaterThanOrEqualTo(190);
    }

    @Test
    void fewPassagesAreSearchedExactly() {
        store(50, 16, "few");

        assertThat(indexes()).isEmpty();
        assertThat(passages.nearest(vector(16), 100)).hasSize(50);
    }

    @Test
    void anotherModelMayHaveAnotherDimension() {
        store(10, 16, "first");
        store(10, 24, "second");

        assertThat(passages.model()).contains(new IndexedModel("second", 24));
        assertThat(passages.nearest(vector(24), 100)).hasSize(10);
        assertThatThrownBy(() -> passages.nearest(vector(16), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the query has 16 numbers, the stored embeddings 24");
    }

    private List<float[]> store(int count, int dimension, String model) {
        List<IndexedPassage> wanted = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        Map<String, PassageVectors> embedded = new HashMap<>();
        for (int i = 0; i < count; i++) {
            IndexedPassage passage = IndexedPassage.of(new Passage("news", i, i, "", "Line " + i), "hash", model);
            wanted.add(passage);
            vectors.add(vector(dimension));
            embedded.put(passage.content(), new PassageVectors(vectors.get(i), List.of()));
        }
        IndexBuild build = new IndexBuild(new IndexManifest("corpus", model, "1", 500), false, Optional.empty());
        assertThat(passages.replace(build, wanted, embedded)).isPresent();
        return vectors;
    }

    private List<String> indexes() {
        return rows("select indexname from pg_indexes where schemaname = current_schema() and indexname like '%near%'");
    }

    private String plan(int dimension) {
        String vector = Arrays.toString(vector(dimension));
        return String.join(
                "\n",
                rows("explain select embedding_id from " + PostgresNearest.ofDimension(dimension)
                        + " order by embedding <=> '" + vector + "' limit 10"));
    }

    private List<String> rows(String sql) {
        return database.read(connection -> {
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            return rows;
        });
    }

    private float[] vector(int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        return product / Math.sqrt(first * second);
    }
}
