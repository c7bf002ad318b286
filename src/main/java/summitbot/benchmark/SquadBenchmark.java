package summitbot.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import summitbot.benchmark.BenchmarkRow.Better;
import summitbot.benchmark.BenchmarkRow.Target;
import summitbot.config.Settings;
import summitbot.corpus.Corpus;
import summitbot.evaluation.SquadCorpus;
import summitbot.evaluation.SquadCorpus.EvidenceQuestion;
import summitbot.evidence.EvidenceFinder;
import summitbot.index.CorpusIndexer;
import summitbot.index.EmbeddingModels;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageIndex;
import summitbot.index.Progress;
import summitbot.index.Spread;
import summitbot.question.Question;
import summitbot.question.QuestionReader;
import summitbot.retrieval.HybridRetriever;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;

/** Retrieval on SQuAD 2.0, the way a question goes through the bot: read, expanded, retrieved. */
final class SquadBenchmark {
    private final BenchmarkOptions options;
    private final Path folder;
    private final Consumer<String> progress;

    SquadBenchmark(BenchmarkOptions options, Path folder, Consumer<String> progress) {
        this.options = options;
        this.folder = folder;
        this.progress = progress;
    }

    List<BenchmarkRow> run(SquadCorpus squad) {
        List<EvidenceQuestion> questions = Spread.over(squad.answerable(), options.maxQuestions());
        progress.accept("SQuAD: " + questions.size() + " questions on "
                + squad.corpus().articles().size() + " articles");
        RetrievalMeasures stock = stock(squad.corpus(), questions);
        progress.accept("SQuAD: stock measured");
        RetrievalMeasures bot = bot(squad.corpus(), questions);
        String measure = "retrieval on SQuAD 2.0, " + questions.size() + " questions: ";
        return List.of(
                row(measure + "Hits@1", stock.hitsAtOne(), bot.hitsAtOne(), 0.80),
                row(measure + "MRR@10", stock.meanReciprocalRank(), bot.meanReciprocalRank(), 0.86),
                row(measure + "evidence within 1,500 characters", stock.within(), bot.within(), 0.94));
    }

    private static BenchmarkRow row(String measure, double stock, double bot, double target) {
        return new BenchmarkRow(measure, "", stock, bot, Better.LARGER, new Target(target, false), "");
    }

    private static RetrievalMeasures stock(Corpus corpus, List<EvidenceQuestion> questions) {
        EasyRag easyRag = new EasyRag(EasyRag.usualModel());
        easyRag.ingest(corpus.articles());
        RetrievalMeasures measures = new RetrievalMeasures();
        for (EvidenceQuestion question : questions) {
            measures.add(easyRag.retrieve(question.text(), RetrievalMeasures.CUTOFF), question);
        }
        return measures;
    }

    private RetrievalMeasures bot(Corpus corpus, List<EvidenceQuestion> questions) {
        Settings settings = options.settings();
        PassageEmbedder embedder = EmbeddingModels.of(
                settings.index().embeddingModel(), settings.index().workers());
        RetrievalMeasures measures = new RetrievalMeasures();
        try (Database database = SqliteDatabase.open(folder.resolve("squad.db"), Schema.INDEX)) {
            new CorpusIndexer(database, embedder, settings.index().passageCharacters()).update(corpus, Progress.NONE);
            EvidenceFinder finder = new EvidenceFinder(
                    corpus,
                    HybridRetriever.over(corpus, PassageIndex.open(database, corpus), embedder, settings.retrieval()),
                    RetrievalMeasures.CUTOFF);
            QuestionReader reader = new QuestionReader(corpus);
            for (EvidenceQuestion question : questions) {
                List<Retrieved> ranking = finder.passages(reader.read(Question.first(question.text()))).stream()
                        .map(ranked -> new Retrieved(
                                ranked.passage().article(), ranked.passage().text()))
                        .toList();
                measures.add(ranking, question);
            }
        }
        return measures;
    }
}
