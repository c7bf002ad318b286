package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;
import static summitbot.index.SmallCorpus.article;
import static summitbot.index.SmallCorpus.indexer;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.testing.TestDatabase;
import summitbot.testing.WordEmbedder;

class PassageIndexIT {
    private static final Article HARBOUR = article(
            "harbour",
            "The storm closed the harbour of São Jorge on Friday.",
            "Ferries stayed in port because of the waves.",
            "The north wind blew hard.");
    private static final Article BAKERY =
            article("bakery", "The baker sells rye bread.", "Wind from the north cools the oven.", "One harbour word.");
    private static final Article COPY = article("copy", "Ferries stayed in port because of the waves.");
    private static final Corpus CORPUS = SmallCorpus.of(HARBOUR, BAKERY, COPY);
    private static final WordEmbedder WORDS = WordEmbedder.named("words");

    @TempDir
    static Path folder;

    private static Database database;
    private static PassageIndex index;

    @BeforeAll
    static void build() {
        database = TestDatabase.open(folder.resolve("index.db"), Schema.INDEX);
        indexer(database, WORDS).update(CORPUS, Progress.NONE);
        index = PassageIndex.open(database, CORPUS);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void ranksByEmbeddingFromOneOn() {
        List<PassageHit> hits = index.byEmbedding(WORDS.embedQuery("About the bakery: the baker sells rye bread"), 3);

        assertThat(hits).extracting(PassageHit::rank).containsExactly(1, 2, 3);
        assertThat(hits.get(0).passage().text()).isEqualTo("The baker sells rye bread.");
        assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score()).isBetween(0.9, 1.0);
    }

    @Test
    void tellsHowNearEachSentenceOfAPassageIs() {
        float[] query = WORDS.embedQuery("The baker sells rye bread.");
        Passage bakery = index.byEmbedding(query, 1).get(0).passage();

        List<List<Double>> cosines =
                index.sentenceCosines(List.of(bakery, new Passage("unknown", 1, 1, "", "text")), query);

        assertThat(cosines).hasSize(2);
        assertThat(cosines.get(0))
                .singleElement()
                .satisfies(cosine -> assertThat(cosine).isCloseTo(1, within(0.01)));
        assertThat(cosines.get(1)).isEmpty();
    }

    @Test
    void findsKeywordsInAnyEndingCaseAndAccent() {
        assertThat(texts("SELLING")).containsExactly("The baker sells rye bread.");
        assertThat(texts("Sao")).hasSize(1);
        assertThat(texts("são")).hasSize(1);
    }

    @Test
    void findsAnyOfTheKeywordsAndRanksPassagesWithMoreOfThemFirst() {
        assertThat(texts("rye", "bread", "waves", "nothing").get(0)).isEqualTo("The baker sells rye bread.");
        assertThat(texts("rye", "bread", "waves", "nothing")).hasSize(3);
    }

    @Test
    void aPhraseIsFoundOnlyInItsOrder() {
        assertThat(texts("north wind")).containsExactly("The north wind blew hard.");
        assertThat(texts("São-Jorge")).hasSize(1);
    }

    @Test
    void aWordOfTheTextCountsMoreThanOneOfTheHeader() {
        assertThat(texts("harbour").get(0)).contains("harbour");
        assertThat(index.byKeywords(List.of("harbour"), 10)).hasSize(4);
    }

    @Test
    void equalScoresKeepTheOrderOfTheCorpus() {
        List<PassageHit> hits = index.byKeywords(List.of("ferries"), 5);

        assertThat(hits).extracting(hit -> hit.passage().article()).containsExactly("harbour", "copy");
        assertThat(hits.get(0).score()).isEqualTo(hits.get(1).score());
    }

    @Test
    void returnsAsManyAsAskedFor() {
        assertThat(index.byKeywords(List.of("the"), 2)).hasSize(2);
        assertThat(index.byEmbedding(WORDS.embedQuery("the"), 2)).hasSize(2);
        assertThat(index.byEmbedding(WORDS.embedQuery("the"), 1_000)).hasSize(7);
    }

    @Test
    void countsThePassagesThatHaveAWord() {
        assertThat(index.vocabulary())
                .containsEntry("wind", 2)
                .containsEntry("sao", 1)
                .containsEntry("sells", 1)
                .doesNotContainKey("São");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "*",
                "storm*",
                "(",
                ")",
                "NEAR(",
                "AND",
                "OR",
                "NOT storm",
                "text:storm",
                "header : storm",
                "-storm",
                "^storm",
                "storm\"",
                "\"storm",
                "'; drop table embedding; --",
                "\u0000",
                "a\u0000b",
                "\u200b",
                "{storm}",
                "+",
                "%",
                "_",
                "\\",
                "",
                " ",
                "\ud800",
                "storm\nwind",
                "😀"
            })
    void nothingInAKeywordIsSyntax(String keyword) {
        assertThatCode(() -> index.byKeywords(List.of(keyword, "rye"), 5)).doesNotThrowAnyException();
        assertThat(texts(keyword, "rye")).contains("The baker sells rye bread.");
    }

    @Test
    void operatorsAreWordsLikeAnyOther() {
        assertThat(texts("NOT")).isEmpty();
        assertThat(texts("storm*")).hasSize(1);
        assertThat(texts("sto*")).isEmpty();
    }

    @Test
    void bearsThousandsOfKeywords() {
        List<String> many = IntStream.range(0, 5_000).mapToObj(i -> "word" + i).toList();

        assertThat(index.byKeywords(many, 5)).isEmpty();
    }

    @Test
    void noKeywordsFindNothing() {
        assertThat(index.byKeywords(List.of(), 5)).isEmpty();
        assertThat(index.byKeywords(List.of("...", "!"), 5)).isEmpty();
    }

    @Test
    void leavesOutArticlesThatAreNotInTheCorpusOrChangedSince() {
        Article changed = article("bakery", "The baker is on holiday.");
        PassageIndex smaller = PassageIndex.open(database, SmallCorpus.of(changed, COPY));

        assertThat(smaller.byKeywords(List.of("the", "ferries", "bread"), 1))
                .extracting(hit -> hit.passage().article())
                .containsExactly("copy");
        assertThat(smaller.byEmbedding(WORDS.embedQuery("rye bread"), 1))
                .extracting(hit -> hit.passage().article())
                .containsExactly("copy");
    }

    @Test
    void anEmptyIndexFindsNothing() {
        try (Database empty = TestDatabase.open(folder.resolve("empty.db"), Schema.INDEX)) {
            PassageIndex none = PassageIndex.open(empty, CORPUS);

            assertThat(none.byEmbedding(WORDS.embedQuery("the"), 5)).isEmpty();
            assertThat(none.byKeywords(List.of("the"), 5)).isEmpty();
            assertThat(none.vocabulary()).isEmpty();
        }
    }

    private static List<String> texts(String... keywords) {
        return index.byKeywords(List.of(keywords), 10).stream()
                .map(hit -> hit.passage().text())
                .toList();
    }
}
