package summitbot.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.answer.ModePreference;
import summitbot.command.Application.NamedCorpus;
import summitbot.command.Application.Variant;
import summitbot.console.ProgressBar;
import summitbot.evaluation.EvaluationRunner;
import summitbot.evaluation.EvaluationRunner.Run;
import summitbot.evaluation.EvaluationSummary;
import summitbot.evaluation.Gate;
import summitbot.evaluation.PrintedArticles;
import summitbot.evaluation.QuestionFilter;
import summitbot.evaluation.QuestionSet;
import summitbot.evaluation.QuestionSetReader;
import summitbot.evaluation.SquadQuestions;
import summitbot.evidence.EvidenceFinder;
import summitbot.failure.InvalidInputException;

/** Asks every question of a set and measures the answers. None of them is recorded among those that people were given. */
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
                    "folder for results.jsonl, summary.json and report.html; made when missing. An interrupted run in it is continued"
                            + " when nothing has changed, any other run is replaced")
    Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "summit, or squad2 for a file of SQuAD 2.0: its passages become the corpus, in an index of their own")
    QuestionFormat format = QuestionFormat.SUMMIT;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "ask N questions only: the first ones, of squad2 spread over the file")
    @Nullable
    Integer limit;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description = "ask questions of this type only, as factoid; several parted by commas")
    List<String> types = List.of();

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            split = ",",
            description = "ask questions in this language only, as ru; several parted by commas")
    List<String> langs = List.of();

    @Option(names = "--mode", paramLabel = "MODE", description = ModeOption.DESCRIPTION)
    @Nullable
    ModePreference mode;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description =
                    "compare with the run in this folder, over the questions that both have; the verdict is the last line")
    @Nullable
    Path against;

    @Option(
            names = "--gate",
            paramLabel = "FILE",
            description = "limits to keep, as config/evaluation/summit-quotes.yaml; exit status 1 when one is not kept")
    @Nullable
    Path gate;

    @Option(
            names = "--totals",
            description = "print and write totals only, so that the questions of a test set stay unseen")
    boolean totals;

    @Option(names = JsonCommand.OPTION, description = "print summary.json instead of the table")
    boolean json;

    @Option(
            names = "--without",
            paramLabel = "PART",
            split = ",",
            description = "switch this part of the ranking off, to see what it is worth; several parted by commas")
    List<String> without = List.of();

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Exam exam = format == QuestionFormat.SQUAD2 ? squad() : ownFormat();
        Application application = exam.application();
        QuestionSet set = exam.questions();
        QuestionFilter filter = new QuestionFilter(
                limit == null ? OptionalInt.empty() : OptionalInt.of(limit),
                types,
                langs,
                format == QuestionFormat.SQUAD2);
        checkFolders();
        Optional<Gate> limits = Optional.ofNullable(gate).map(Gate::read);
        // Before anything is loaded: a filter that fits nothing shows at once.
        filter.of(set);
        ModePreference preference = ModeOption.of(mode, application.settings());
        limits.ifPresent(
                read -> read.mismatches(set, preference.name().toLowerCase(Locale.ROOT), application.settings())
                        .forEach(session::note));
        EvaluationRunner runner = new EvaluationRunner(
                RunSetup.bot(application),
                exam.articles(),
                RunSetup.of(application, preference, switchedOff(), session),
                session.surroundings().clock());
        EvaluationSummary summary;
        try (RunProgress progress = new RunProgress(session)) {
            summary = runner.run(
                    new Run(set, filter, preference, out, Optional.ofNullable(against), limits, totals), progress);
        }
        if (json) {
            session.print(summary.json());
        } else {
            summary.table().forEach(session::print);
            summary.gateTable().forEach(session::print);
            summary.comparisonTable().forEach(session::print);
        }
        session.note("Report: " + out.resolve("report.html"));
        return summary.keepsGate() ? 0 : Failures.UNAVAILABLE;
    }

    /** What is asked, of which bot, and what it is judged by. */
    private record Exam(Application application, PrintedArticles articles, QuestionSet questions) {}

    private Exam ownFormat() {
        Application application = session.measuredApplication(new Variant(Optional.empty(), switchedOff()));
        // First, for its messages about a folder without articles.
        application.corpus();
        PrintedArticles articles = PrintedArticles.read(session.folders().corpus());
        return new Exam(application, articles, QuestionSetReader.read(questions, articles));
    }

    private Exam squad() {
        SquadQuestions squad = SquadQuestions.read(questions);
        Application application = session.measuredApplication(
                new Variant(Optional.of(new NamedCorpus(questions, squad.corpus())), switchedOff()));
        return new Exam(application, squad.articles(), squad.questions());
    }

    private Set<String> switchedOff() {
        for (String part : without) {
            if (!EvidenceFinder.PARTS.contains(part)) {
                throw new InvalidInputException("--without " + part + ": there is no such part; choose from "
                        + String.join(", ", new TreeSet<>(EvidenceFinder.PARTS)) + ".");
            }
        }
        return Set.copyOf(without);
    }

    private void checkFolders() {
        if (against != null
                && against.toAbsolutePath()
                        .normalize()
                        .equals(out.toAbsolutePath().normalize())) {
            throw new InvalidInputException("--against and --out both name " + out
                    + "; the new run would replace the old one. Name another --out.");
        }
    }

    /** A bar on a terminal, a line now and then elsewhere, on standard error. */
    private static final class RunProgress implements EvaluationRunner.Listener, AutoCloseable {
        private final Session session;
        private final ProgressBar bar;

        RunProgress(Session session) {
            this.session = session;
            Surroundings surroundings = session.surroundings();
            bar = new ProgressBar("Questions", surroundings.errScreen(), surroundings.err());
        }

        @Override
        public void note(String line) {
            session.note(line);
        }

        @Override
        public void done(int done, int total) {
            bar.update(done, total);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
