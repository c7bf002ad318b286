package summitbot.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.answer.ModePreference;
import summitbot.config.Settings;
import summitbot.console.ProgressBar;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.corpus.PassageSplitter;
import summitbot.evaluation.EvaluationRunner;
import summitbot.evaluation.EvaluationSummary;
import summitbot.evaluation.MeasuredBot;
import summitbot.evaluation.PrintedArticles;
import summitbot.evaluation.QuestionSet;
import summitbot.evaluation.QuestionSetReader;
import summitbot.evidence.EvidenceFinder;
import summitbot.question.QuestionReader;
import summitbot.retrieval.RankedPassage;

/** Asks every question of a set and measures the answers. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            required = true,
            description = "the question set, as corpus/questions/summit.yaml; its header explains the format")
    Path questions = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description =
                    "folder for results.jsonl and summary.json; made when missing, an earlier run in it is replaced")
    Path out = Path.of("");

    @Option(names = "--mode", paramLabel = "MODE", description = ModeOption.DESCRIPTION)
    @Nullable
    ModePreference mode;

    @Option(
            names = "--totals",
            description = "print and write totals only, so that the questions of a test set stay unseen")
    boolean totals;

    @Option(names = JsonCommand.OPTION, description = "print summary.json instead of the table")
    boolean json;

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Application application = session.application();
        // First, for its messages about a folder without articles.
        Corpus corpus = application.corpus();
        PrintedArticles articles = PrintedArticles.read(session.folders().corpus());
        QuestionSet set = QuestionSetReader.read(questions, articles);
        EvaluationRunner runner = new EvaluationRunner(
                bot(application),
                articles,
                application.provenance(),
                session.surroundings().clock());
        EvaluationSummary summary;
        try (ProgressBar bar = new ProgressBar(
                "Questions",
                session.surroundings().errScreen(),
                session.surroundings().err())) {
            summary = runner.run(
                    set,
                    ModeOption.of(mode, application),
                    out,
                    totals,
                    done -> bar.update(done, set.entries().size()));
        }
        if (json) {
            session.print(summary.json());
        } else {
            summary.table().forEach(session::print);
        }
        return 0;
    }

    private static MeasuredBot bot(Application application) {
        Settings settings = application.settings();
        Corpus corpus = application.corpus();
        QuestionReader reader = application.questionReader();
        EvidenceFinder finder = application.finder();
        List<Passage> passages = corpus.articles().stream()
                .flatMap(article ->
                        PassageSplitter.split(article, settings.index().passageCharacters()).stream())
                .toList();
        return new MeasuredBot(
                application.chat()::reply,
                application.replyJson(),
                question -> finder.passages(reader.read(question)).stream()
                        .filter(ranked -> ranked.embedding().isPresent()
                                || ranked.keyword().isPresent())
                        .map(RankedPassage::passage)
                        .toList(),
                corpus,
                passages,
                settings.answer().maxEvidence());
    }
}
