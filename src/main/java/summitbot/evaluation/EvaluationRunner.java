package summitbot.evaluation;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import summitbot.answer.ModePreference;
import summitbot.answer.Provenance;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;

/** Runs a question set through the chat, the way a person would ask, and judges the replies. */
public final class EvaluationRunner {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MeasuredBot bot;
    private final PrintedArticles articles;
    private final Judge judge;
    private final Provenance provenance;
    private final Clock clock;

    /**
     * @param articles the files on disk that replies are judged by
     * @param provenance hashes of corpus, prompts and settings; models are taken from the replies
     */
    public EvaluationRunner(MeasuredBot bot, PrintedArticles articles, Provenance provenance, Clock clock) {
        this.bot = bot;
        this.articles = articles;
        this.judge = new Judge(articles, bot.corpus());
        this.provenance = provenance;
        this.clock = clock;
    }

    /**
     * Asks every question and writes {@code results.jsonl}, a line as soon as it is known, and {@code summary.json} into a folder,
     * which is made when missing; those of an earlier run are replaced. A question that cannot be answered gets a line with
     * {@code status: error}, and the run goes on.
     *
     * @param totalsOnly whether the summary leaves out which questions did not pass, so that a test set stays unseen
     * @param progress told how many questions are done, after each
     * @throws InvalidInputException when the folder's name belongs to a file
     * @throws UnavailableException when the folder cannot be written
     */
    public EvaluationSummary run(
            QuestionSet questions, ModePreference mode, Path folder, boolean totalsOnly, IntConsumer progress) {
        Instant started = clock.instant();
        List<Judgement> judgements = new ArrayList<>();
        TreeSet<String> models = new TreeSet<>();
        make(folder);
        try {
            Files.deleteIfExists(folder.resolve("summary.json"));
            try (Writer results = Files.newBufferedWriter(folder.resolve("results.jsonl"), StandardCharsets.UTF_8)) {
                for (QuestionEntry entry : questions.entries()) {
                    ObjectNode line = bot.ask(entry, mode, articles);
                    results.write(JSON.writeValueAsString(line));
                    results.write('\n');
                    results.flush();
                    models.add(line.at("/provenance/model").asText());
                    judgements.add(judge.judge(entry, Result.of(line)));
                    progress.accept(judgements.size());
                }
            }
            models.remove("");
            Manifest manifest = new Manifest(
                    questions.name(),
                    questions.hash(),
                    mode.name().toLowerCase(Locale.ROOT),
                    provenance,
                    List.copyOf(models),
                    started);
            EvaluationSummary summary = new EvaluationSummary(judgements, manifest, totalsOnly);
            Files.writeString(folder.resolve("summary.json"), pretty(summary.json()), StandardCharsets.UTF_8);
            return summary;
        } catch (IOException e) {
            throw new UnavailableException(
                    "The results cannot be written to " + folder + " (" + e.getMessage() + ").", e);
        }
    }

    private static void make(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    "--out " + folder + " is a file; allowed is a folder, which is made when missing.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnavailableException("The folder " + folder + " cannot be made (" + e.getMessage() + ").", e);
        }
    }

    /** Two blanks of indentation and line feeds on every system. */
    private static String pretty(ObjectNode node) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JSON.writer(printer).writeValueAsString(node) + "\n";
    }
}
