package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import summitbot.answer.ModePreference;
import summitbot.evaluation.report.HtmlReport;

/** Runs a question set through the chat, the way a person would ask, and judges the replies. */
public final class EvaluationRunner {
    private final MeasuredBot bot;
    private final PrintedArticles articles;
    private final Judge judge;
    private final Setup setup;
    private final Clock clock;

    /**
     * @param articles the files on disk that replies are judged by
     * @param setup what the bot was made of; the models that took part are taken from the replies
     */
    public EvaluationRunner(MeasuredBot bot, PrintedArticles articles, Setup setup, Clock clock) {
        this.bot = bot;
        this.articles = articles;
        this.judge = new Judge(articles, bot.corpus());
        this.setup = setup;
        this.clock = clock;
    }

    /**
     * A run to be made.
     *
     * @param questions the whole set
     * @param filter which of them are asked
     * @param mode the way of answering
     * @param folder where the results go
     * @param against folder of an earlier run that it is compared with
     * @param gate limits that it has to keep
     * @param totalsOnly whether the summary leaves out which questions did not pass, so that a test set stays unseen
     */
    public record Run(
            QuestionSet questions,
            QuestionFilter filter,
            ModePreference mode,
            Path folder,
            Optional<Path> against,
            Optional<Gate> gate,
            boolean totalsOnly) {}

    /** Told how a run gets on. */
    public interface Listener {
        /** Something a person should know, one line. */
        void note(String line);

        /** So many of the questions asked in this process are done. */
        void done(int done, int total);
    }

    /**
     * Asks every question and writes {@code results.jsonl}, a line as soon as it is known, {@code summary.json} and {@code report.html} into a folder,
     * which is made when missing. An interrupted run in it that was made with the same manifest goes on where it stopped; any other
     * run in it is replaced, other files are left alone. A question that cannot be answered gets a line with {@code status: error},
     * and the run goes on.
     *
     * @throws summitbot.failure.InvalidInputException when the filter fits no question, the folder's name belongs to a file, or there
     *     is nothing to compare with
     * @throws summitbot.failure.UnavailableException when the folder cannot be written
     */
    public EvaluationSummary run(Run run, Listener listener) {
        QuestionSet questions = run.filter().of(run.questions());
        Optional<EarlierRun> against = run.against().map(EarlierRun::read);
        against.ifPresent(earlier -> earlier.checkCommon(questions));
        RunFolder folder = RunFolder.make(run.folder());
        Manifest manifest = new Manifest(
                questions.name(),
                questions.hash(),
                run.filter(),
                run.mode().name().toLowerCase(Locale.ROOT),
                setup,
                List.of(),
                clock.instant());
        RunFolder.Beginning beginning = folder.begin(manifest, questions);
        if (!beginning.note().isEmpty()) {
            listener.note(beginning.note());
        }
        List<Judgement> judgements = new ArrayList<>();
        TreeSet<String> models = new TreeSet<>();
        int kept = beginning.lines().size();
        for (QuestionEntry entry : questions.entries()) {
            boolean known = judgements.size() < kept;
            ObjectNode line = known ? beginning.lines().get(judgements.size()) : bot.ask(entry, run.mode(), articles);
            if (!known) {
                folder.append(line);
            }
            models.add(line.at("/provenance/model").asText());
            judgements.add(judge.judge(entry, Result.of(line)));
            if (!known) {
                listener.done(judgements.size() - kept, questions.entries().size() - kept);
            }
        }
        models.remove("");
        Manifest finished = manifest.withModels(List.copyOf(models));
        EvaluationSummary summary = new EvaluationSummary(
                judgements,
                finished,
                against.map(earlier -> Comparison.of(earlier, judgements, finished, judge)),
                run.gate(),
                run.totalsOnly());
        folder.finish(summary.json(), HtmlReport.html(ReportBuilder.page(summary, articles)));
        return summary;
    }
}
