package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.corpus.Article;
import summitbot.corpus.ArticleKind;
import summitbot.corpus.Attribution;
import summitbot.corpus.Corpus;
import summitbot.corpus.Glossary;
import summitbot.corpus.Passage;
import summitbot.corpus.TitleBy;
import summitbot.storage.Database;
import summitbot.storage.Schema;

class CorpusIndexerIT {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("index.db"), Schema.INDEX);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsPassagesByMeaningAndByKeywords() {
        Corpus corpus = corpus(
                article("harbour", "The harbour was closed because of the storm.", "Ferries stayed in port."),
                article("bakery", "The baker sells bread with rye.", "His shop opens at six in the morning."));
        PassageEmbedder embedder = EmbeddingModels.of("e5-small-v2-q", 2);

        IndexReport report = indexer(embedder).update(corpus, Progress.NONE);

        PassageIndex index = PassageIndex.open(database, corpus);
        assertThat(report).isEqualTo(new IndexReport(4, 4, 0));
        assertThat(index.byEmbedding(embedder.embedQuery("Why could no ship leave?"), 2))
                .extracting(hit -> hit.passage().article())
                .containsOnly("harbour");
        assertThat(index.byKeywords(List.of("sell", "morning"), 5))
                .extracting(hit -> hit.passage().article())
                .containsExactly("bakery", "bakery");
        assertThat(index.vocabulary()).containsEntry("bread", 1).containsEntry("the", 4);
        assertThat(indexer(embedder).update(corpus, Progress.NONE)).isEqualTo(new IndexReport(4, 0, 0));
    }

    private CorpusIndexer indexer(PassageEmbedder embedder) {
        return new CorpusIndexer(database, embedder, 500, CorpusIndexerIT::lines, "lines");
    }

    private static List<Passage> lines(Article article, int maxCharacters) {
        List<Passage> passages = new ArrayList<>();
        for (String line : article.text().split("\n", -1)) {
            int number = passages.size() + 1;
            passages.add(new Passage(
                    article.id(), number, number, article.attribution().title(), line));
        }
        return passages;
    }

    private static Article article(String id, String... lines) {
        Attribution attribution = new Attribution(
                "About the " + id,
                TitleBy.EDITOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        String text = String.join("\n", lines);
        return new Article(
                id,
                id + ".txt",
                attribution,
                ArticleKind.NEWS,
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(),
                Integer.toHexString(text.hashCode()));
    }

    private static Corpus corpus(Article... articles) {
        return new Corpus(
                List.of(articles),
                Glossary.EMPTY,
                Integer.toHexString(List.of(articles).hashCode()));
    }
}
