package summitbot.command;

import org.slf4j.LoggerFactory;
import summitbot.config.Settings.IndexSettings;
import summitbot.console.ProgressBar;
import summitbot.corpus.Corpus;
import summitbot.failure.UnavailableException;
import summitbot.index.CorpusIndexer;
import summitbot.index.IndexReport;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageIndex;
import summitbot.index.Progress;
import summitbot.storage.Database;

/** The index of one corpus in its database, with a progress bar for those who wait. */
final class Indexing {
    private final Database database;
    private final Corpus corpus;
    private final PassageEmbedder embedder;
    private final CorpusIndexer indexer;
    private final Surroundings surroundings;

    Indexing(
            Database database,
            Corpus corpus,
            PassageEmbedder embedder,
            IndexSettings settings,
            Surroundings surroundings) {
        this.database = database;
        this.corpus = corpus;
        this.embedder = embedder;
        this.indexer = new CorpusIndexer(database, embedder, settings.passageCharacters());
        this.surroundings = surroundings;
    }

    /** Whether it holds the corpus as it is now. */
    boolean isFresh() {
        return indexer.isFresh(corpus);
    }

    /** Embeds what is new or changed. */
    IndexReport update() {
        return withBar(progress -> indexer.update(corpus, progress));
    }

    /**
     * As {@link #update}; where that fails and there is an index of another state of the articles, questions are answered from it, which
     * the log says.
     *
     * @throws UnavailableException when there is none
     */
    void updateWherePossible() {
        try {
            update();
        } catch (UnavailableException e) {
            if (!indexer.canWait()) {
                throw firstIndexNeeds(e);
            }
            LoggerFactory.getLogger(Indexing.class)
                    .warn(
                            "{}; the index is not up to date: what is new or changed in the articles is not found until the command"
                                    + " index has embedded it.",
                            e.getMessage());
        }
    }

    /** What is out of reach may be a server, which can be started or done without. */
    private UnavailableException firstIndexNeeds(UnavailableException e) {
        return embedder.mayBeAway()
                ? new UnavailableException(
                        e.getMessage().replaceAll("[.]$", "")
                                + ". There is no index yet, and only the model can make it: start its server, or name e5-small-v2-q"
                                + " as index.embeddingModel in bot.yaml.",
                        e)
                : e;
    }

    /** Whether questions can be answered without the embedding model. */
    boolean canDoWithoutModel() {
        return indexer.canWait();
    }

    /** As {@link #update}, without a bar. */
    IndexReport updateSilently() {
        return indexer.update(corpus, Progress.NONE);
    }

    /** Embeds everything again. */
    IndexReport rebuild() {
        return withBar(progress -> indexer.rebuild(corpus, progress));
    }

    private interface Run {
        IndexReport with(Progress progress);
    }

    private IndexReport withBar(Run run) {
        try (ProgressBar bar = new ProgressBar("Embedding passages", surroundings.errScreen(), surroundings.err())) {
            return run.with(bar::update);
        }
    }

    /** Returns the index as retrieval searches it. */
    PassageIndex passages() {
        return PassageIndex.open(database, corpus);
    }
}
