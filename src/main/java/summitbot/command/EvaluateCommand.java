package summitbot.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.answer.ModePreference;
import summitbot.console.ProgressBar;
import summitbot.corpus.Corpus;
import summitbot.evaluation.EvaluationRunner;
import summitbot.evaluation.EvaluationSummary;
import summitbot.evaluation.Judge;
import summitbot.evaluation.PrintedArticles;
import summitbot.evaluation.QuestionSet;
import summitbot.evaluation.QuestionSetReader;

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
                application.chat()::reply,
                application.replyJson(),
                new Judge(articles, corpus),
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
                    done -> bar.update(done, set.entries().size()));
        }
        if (json) {
            session.print(summary.json());
        } else {
            summary.table().forEach(session::print);
        }
        return 0;
    }
}
