package summitbot.benchmark;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import summitbot.benchmark.BenchmarkRow.Better;
import summitbot.benchmark.BenchmarkRow.Target;
import summitbot.config.Settings;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.index.CorpusIndexer;
import summitbot.index.EmbeddingModels;
import summitbot.index.IndexReport;
import summitbot.index.PassageEmbedder;
import summitbot.index.Progress;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;

/** How fast articles become searchable, and how fast an index is found to be up to date. Both use the same embedding model. */
final class IngestBenchmark {
    /** Both take turns, so that a machine that is busy for a while is busy for both; the best of each counts. */
    private static final int ROUNDS = 5;

    private final Corpus corpus;
    private final Settings settings;
    private final Path folder;
    private final Consumer<String> progress;

    IngestBenchmark(BenchmarkOptions options, Path folder, Consumer<String> progress) {
        this.corpus = options.corpus();
        this.settings = options.settings();
        this.folder = folder;
        this.progress = progress;
    }

    List<BenchmarkRow> run() {
        EmbeddingModel stockModel = EasyRag.modelNamed(settings.index().embeddingModel());
        stockModel.embed("loads the model");
        PassageEmbedder embedder = EmbeddingModels.of(
                settings.index().embeddingModel(), settings.index().workers());
        embedder.embedQuery("loads the model");
        double stock = Double.MAX_VALUE;
        double stockAgain = Double.MAX_VALUE;
        double bot = Double.MAX_VALUE;
        double again = Double.MAX_VALUE;
        int embeddedAgain = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            EasyRag easyRag = new EasyRag(stockModel);
            double first = Timing.seconds(() -> easyRag.ingest(corpus.articles()));
            stock = Math.min(stock, first);
            // It keeps no account of what it has, so unchanged articles are ingested again.
            stockAgain = Math.min(stockAgain, first);
            Path file = folder.resolve("ingest-" + round + ".db");
            try (Database database = SqliteDatabase.open(file, Schema.INDEX)) {
                CorpusIndexer indexer =
                        new CorpusIndexer(database, embedder, settings.index().passageCharacters());
                bot = Math.min(bot, Timing.seconds(() -> indexer.update(corpus, Progress.NONE)));
                List<IndexReport> report = new ArrayList<>();
                again = Math.min(again, Timing.seconds(() -> report.add(indexer.update(corpus, Progress.NONE))));
                embeddedAgain = report.get(0).embedded();
            }
            progress.accept(String.format(Locale.ROOT, "ingest: round %d of %d", round, ROUNDS));
        }
        long characters = corpus.articles().stream()
                .map(Article::text)
                .mapToLong(String::length)
                .sum();
        return List.of(
                new BenchmarkRow(
                        "ingest, splitting included",
                        "characters/s",
                        characters / stock,
                        characters / bot,
                        Better.LARGER,
                        new Target(1.4, true),
                        characters + " characters"),
                new BenchmarkRow(
                        "re-index, nothing changed",
                        "s",
                        stockAgain,
                        again,
                        Better.SMALLER,
                        new Target(1, false),
                        embeddedAgain + " embeddings by this bot"));
    }
}
