package summitbot.benchmark.growth;

import java.util.Iterator;
import summitbot.config.Settings;
import summitbot.config.SettingsReader;
import summitbot.corpus.Corpus;
import summitbot.corpus.CorpusReader;
import summitbot.index.CorpusIndexer;
import summitbot.index.EmbeddingModels;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageIndex;
import summitbot.index.Progress;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;

/** Invented news, read and indexed as the bot does it. */
public final class IndexedNews implements AutoCloseable {
    private final Settings settings = SettingsReader.defaults();
    private final InventedCorpus files;
    private final Corpus corpus;
    private final PassageEmbedder embedder;
    private final Database database;

    /** @param articles how many, at least 1 */
    public IndexedNews(int articles) {
        files = new InventedCorpus(articles);
        corpus = CorpusReader.read(files.articles());
        embedder = InventedCorpus.quickly(EmbeddingModels.of(
                settings.index().embeddingModel(), settings.index().workers()));
        database = SqliteDatabase.open(files.data().resolve("index.db"), Schema.INDEX);
        new CorpusIndexer(database, embedder, settings.index().passageCharacters()).update(corpus, Progress.NONE);
    }

    public Settings settings() {
        return settings;
    }

    public Corpus corpus() {
        return corpus;
    }

    public PassageEmbedder embedder() {
        return embedder;
    }

    public PassageIndex index() {
        return PassageIndex.open(database, corpus);
    }

    public Iterator<String> questions() {
        return files.questions();
    }

    @Override
    public void close() {
        database.close();
        files.close();
    }
}
