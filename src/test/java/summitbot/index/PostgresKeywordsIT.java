package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.corpus.Passage;
import summitbot.storage.Database;
import summitbot.storage.PostgresDatabase;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;
import summitbot.testing.RealPostgres;
import summitbot.testing.RequiresPostgres;

/** Keywords in PostgreSQL, held to those in FTS5. */
@RequiresPostgres
class PostgresKeywordsIT {
    private static final List<String> TEXTS =
            OddTexts.many(500).stream().filter(text -> !text.trim().isEmpty()).toList();

    @TempDir
    static Path folder;

    private static Database sqlite;
    private static Database postgres;

    @BeforeAll
    static void open() {
        sqlite = SqliteDatabase.open(folder.resolve("index.db"), Schema.INDEX);
        postgres = PostgresDatabase.open(
                RealPostgres.address(), Schema.INDEX, RealPostgres.schemaFor(folder.resolve("index.db")));
    }

    @AfterAll
    static void close() {
        sqlite.close();
        postgres.close();
    }

    @Test
    void findsAndRanksWhatFts5DoesAndGoesOnDoingSoAfterChanges() {
        store(0, 400, "first");
        assertThatBothFindTheSame(1);

        store(150, TEXTS.size(), "second");
        assertThatBothFindTheSame(2);

        store(0, 20, "third");
        assertThatBothFindTheSame(3);
    }

    @Test
    void aTextWithNulComesBackAsItIs() {
        store(0, TEXTS.size(), "nul");

        List<ScoredPassage> found = new SqlPassages(postgres).byKeywords(List.of("nul"), 500);

        assertThat(found).extracting(hit -> hit.passage().passage().text()).contains("nul\u0000nul");
    }

    private static void store(int from, int to, String corpus) {
        List<IndexedPassage> wanted = new ArrayList<>();
        Map<String, PassageVectors> vectors = new HashMap<>();
        for (int i = from; i < to; i++) {
            String header = i % 3 == 0 ? "" : "About the winds of " + i % 7;
            IndexedPassage passage = IndexedPassage.of(new Passage("odd", i, i, header, TEXTS.get(i)), "hash", "model");
            wanted.add(passage);
            vectors.put(passage.content(), new PassageVectors(new float[] {1, i}, List.of()));
        }
        IndexBuild build = new IndexBuild(new IndexManifest(corpus, "model", "1", 500), false, Optional.empty());
        for (Database database : List.of(sqlite, postgres)) {
            assertThat(new SqlPassages(database).replace(build, wanted, vectors))
                    .isPresent();
        }
    }

    private static void assertThatBothFindTheSame(int seed) {
        SqlPassages expected = new SqlPassages(sqlite);
        SqlPassages tried = new SqlPassages(postgres);
        assertThat(tried.vocabulary()).isEqualTo(expected.vocabulary());
        assertThat(tried.count()).isEqualTo(expected.count());
        Random random = new Random(seed);
        for (int i = 0; i < 80; i++) {
            List<String> keywords = OddTexts.query(random, TEXTS);
            assertThatSameIn(tried.byKeywords(keywords, 1_000), expected.byKeywords(keywords, 1_000), keywords);
        }
    }

    private static void assertThatSameIn(
            List<ScoredPassage> found, List<ScoredPassage> expected, List<String> keywords) {
        Map<IndexedPassage, Double> scores = new HashMap<>();
        expected.forEach(hit -> scores.put(hit.passage(), hit.score()));
        assertThat(found)
                .as(keywords::toString)
                .extracting(ScoredPassage::passage)
                .containsExactlyInAnyOrderElementsOf(scores.keySet());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).score())
                    .as(keywords::toString)
                    .isCloseTo(scores.get(found.get(i).passage()), within(1e-9))
                    // Equal scores may differ in their last bit, and so in which of them comes first.
                    .isCloseTo(expected.get(i).score(), within(1e-9));
        }
    }
}
