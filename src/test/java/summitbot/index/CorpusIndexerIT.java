package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static summitbot.index.SmallCorpus.BAKERY;
import static summitbot.index.SmallCorpus.BOTH;
import static summitbot.index.SmallCorpus.HARBOUR;
import static summitbot.index.SmallCorpus.article;
import static summitbot.index.SmallCorpus.indexer;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.testing.TestDatabase;
import summitbot.testing.WordEmbedder;

class CorpusIndexerIT {
    @TempDir
    Path folder;

    private Database database;
    private final WordEmbedder words = WordEmbedder.named("words");

    @BeforeEach
    void open() {
        database = TestDatabase.open(folder.resolve("index.db"), Schema.INDEX);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void embedsEverythingOnceAndNothingAgain() {
        IndexReport first = indexer(database, words).update(BOTH, Progress.NONE);
        IndexReport second = indexer(database, words).update(BOTH, Progress.NONE);

        assertThat(first).isEqualTo(new IndexReport(5, 5, 0));
        assertThat(second).isEqualTo(new IndexReport(5, 0, 0));
        assertThat(words.embedded()).isEqualTo(5);
    }

    @Test
    void isFreshOnlyForTheCorpusItWasBuiltFrom() {
        CorpusIndexer indexer = indexer(database, words);
        assertThat(indexer.isFresh(BOTH)).isFalse();

        indexer.update(BOTH, Progress.NONE);

        assertThat(indexer.isFresh(BOTH)).isTrue();
        assertThat(indexer.isFresh(SmallCorpus.of(HARBOUR))).isFalse();
        assertThat(indexer(database, words, 300).isFresh(BOTH)).isFalse();
        assertThat(indexer(database, WordEmbedder.named("others")).isFresh(BOTH))
                .isFalse();
    }

    @Test
    void embedsOnlyWhatChanged() {
        indexer(database, words).update(BOTH, Progress.NONE);
        Article changed = article("harbour", "The storm closed the harbour.", "Ferries sail again.");

        IndexReport report = indexer(database, words).update(SmallCorpus.of(changed, BAKERY), Progress.NONE);

        assertThat(report.embedded()).isEqualTo(1);
        assertThat(report.passages()).isEqualTo(4);
        assertThat(found(SmallCorpus.of(changed, BAKERY), "ferries")).containsExactly("Ferries sail again.");
        assertThat(found(SmallCorpus.of(changed, BAKERY), "fishermen")).isEmpty();
    }

    @Test
    void keepsEmbeddingsOfPassagesThatOnlyMoved() {
        indexer(database, words).update(BOTH, Progress.NONE);
        Article moved = article(
                "harbour", "", "Ferries stayed in port.", "The storm closed the harbour.", "Fishermen mended nets.");

        IndexReport report = indexer(database, words).update(SmallCorpus.of(moved, BAKERY), Progress.NONE);

        assertThat(report.embedded()).isZero();
        assertThat(PassageIndex.open(database, SmallCorpus.of(moved, BAKERY)).byKeywords(List.of("storm"), 5))
                .extracting(hit -> hit.passage().first())
                .containsExactly(3);
    }

    @Test
    void forgetsAnArticleThatWasRemoved() {
        indexer(database, words).update(BOTH, Progress.NONE);

        IndexReport report = indexer(database, words).update(SmallCorpus.of(BAKERY), Progress.NONE);

        assertThat(report).isEqualTo(new IndexReport(2, 0, 3));
        PassageIndex index = PassageIndex.open(database, SmallCorpus.of(BAKERY));
        assertThat(index.vocabulary()).doesNotContainKey("storm").containsKey("bread");
        assertThat(index.byEmbedding(words.embedQuery("storm harbour"), 9)).hasSize(2);
    }

    @Test
    void embedsAgainForAnotherModel() {
        indexer(database, words).update(BOTH, Progress.NONE);
        WordEmbedder others = WordEmbedder.named("others");

        indexer(database, others).update(BOTH, Progress.NONE);

        assertThat(others.embedded()).isEqualTo(5);
    }

    @Test
    void embedsEverythingAgainWhenRebuilding() {
        indexer(database, words).update(BOTH, Progress.NONE);

        IndexReport report = indexer(database, words).rebuild(BOTH, Progress.NONE);

        assertThat(report).isEqualTo(new IndexReport(5, 5, 5));
        assertThat(found(BOTH, "storm")).hasSize(1);
    }

    @Test
    void anUpdatedIndexAnswersLikeAFreshOne() {
        Article grown =
                article("bakery", "Rye is sold out.", "The baker sells rye bread.", "The storm broke a window.");
        Corpus corpus = SmallCorpus.of(article("almanac", "Storms come in spring."), grown);
        indexer(database, words).update(BOTH, Progress.NONE);
        indexer(database, words).update(SmallCorpus.of(grown), Progress.NONE);
        indexer(database, words).update(corpus, Progress.NONE);

        try (Database fresh = TestDatabase.open(folder.resolve("fresh.db"), Schema.INDEX)) {
            indexer(fresh, words).update(corpus, Progress.NONE);

            PassageIndex updated = PassageIndex.open(database, corpus);
            PassageIndex built = PassageIndex.open(fresh, corpus);
            for (String query : List.of("storm", "rye bread", "spring window")) {
                float[] vector = words.embedQuery(query);
                assertThat(updated.byEmbedding(vector, 10)).isEqualTo(built.byEmbedding(vector, 10));
                List<String> keywords = List.of(query.split(" ", -1));
                assertThat(updated.byKeywords(keywords, 10)).isEqualTo(built.byKeywords(keywords, 10));
            }
            assertThat(updated.vocabulary()).isEqualTo(built.vocabulary());
        }
    }

    @Test
    void anErrorHalfWayLeavesTheLastGoodIndex() {
        indexer(database, words).update(SmallCorpus.of(BAKERY), Progress.NONE);
        WordEmbedder broken = WordEmbedder.failingAfter("words", 2);

        assertThatThrownBy(() -> indexer(database, broken).update(BOTH, Progress.NONE))
                .hasMessage("the model broke down");

        assertThat(indexer(database, words).isFresh(SmallCorpus.of(BAKERY))).isTrue();
        assertThat(found(BOTH, "bread")).hasSize(1);
        assertThat(found(BOTH, "storm")).isEmpty();
    }

    @Test
    void aProcessKilledWhileItWritesLeavesTheLastGoodIndex() throws Exception {
        indexer(database, words).update(BOTH, Progress.NONE);
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dsummitbot.test.engine=" + System.getProperty("summitbot.test.engine", ""),
                        HalfWrittenIndex.class.getName(),
                        folder.resolve("index.db").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("half");
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(indexer(database, words).isFresh(BOTH)).isTrue();
        assertThat(found(BOTH, "storm")).hasSize(1);
        assertThat(PassageIndex.open(database, BOTH).byEmbedding(words.embedQuery("storm"), 9))
                .hasSize(5);
        assertThat(indexer(database, words).rebuild(BOTH, Progress.NONE).passages())
                .isEqualTo(5);
    }

    @Test
    void twoThatIndexAtOnceDoNotBreakEachOther() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<IndexReport>> reports = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            reports.add(both.submit(() -> {
                try (Database own = TestDatabase.open(folder.resolve("index.db"), Schema.INDEX)) {
                    return indexer(own, words).update(BOTH, Progress.NONE);
                }
            }));
        }

        for (Future<IndexReport> report : reports) {
            assertThat(report.get(30, TimeUnit.SECONDS).passages()).isEqualTo(5);
        }
        both.shutdown();
        assertThat(PassageIndex.open(database, BOTH).byEmbedding(words.embedQuery("the"), 10))
                .hasSize(5);
    }

    @Test
    void whoSearchesMeanwhileSeesTheOldIndexOrTheNewOne() throws Exception {
        Article before = article("news", "Old one.", "Old two.", "Old three.");
        Article after = article("news", "New one.", "New two.", "New three.");
        indexer(database, words).update(SmallCorpus.of(before), Progress.NONE);
        SqlPassages stored = new SqlPassages(database);
        AtomicBoolean indexing = new AtomicBoolean(true);
        ExecutorService searcher = Executors.newSingleThreadExecutor();
        Future<Boolean> whole = searcher.submit(() -> {
            boolean allWhole = true;
            while (indexing.get()) {
                List<String> texts = texts(stored);
                allWhole &= texts.size() == 3
                        && texts.stream()
                                        .map(text -> text.substring(0, 3))
                                        .distinct()
                                        .count()
                                == 1;
            }
            return allWhole;
        });

        for (int i = 0; i < 10; i++) {
            indexer(database, words).update(SmallCorpus.of(i % 2 == 0 ? after : before), Progress.NONE);
        }
        indexing.set(false);

        assertThat(whole.get(10, TimeUnit.SECONDS)).isTrue();
        searcher.shutdown();
    }

    @Test
    void tellsItsProgress() {
        List<String> heard = new ArrayList<>();

        indexer(database, words).update(BOTH, (done, total) -> heard.add(done + "/" + total));

        assertThat(heard).containsExactly("1/5", "2/5", "3/5", "4/5", "5/5");
    }

    private List<String> texts(SqlPassages stored) {
        return stored.nearest(words.embedQuery("one"), 9).stream()
                .map(hit -> hit.passage().passage().text())
                .toList();
    }

    private List<String> found(Corpus corpus, String keyword) {
        return PassageIndex.open(database, corpus).byKeywords(List.of(keyword), 10).stream()
                .map(hit -> hit.passage().text())
                .toList();
    }
}
