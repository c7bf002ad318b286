package summitbot.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.answer.ModePreference;
import summitbot.benchmark.Benchmark;
import summitbot.benchmark.BenchmarkOptions;
import summitbot.benchmark.BenchmarkRow;
import summitbot.benchmark.BenchmarkTable;
import summitbot.benchmark.Program;
import summitbot.benchmark.growth.GrownBots;
import summitbot.benchmark.growth.GrowthBenchmark;
import summitbot.benchmark.growth.GrowthOptions;
import summitbot.benchmark.growth.GrowthTable;
import summitbot.benchmark.growth.VectorGrowth;
import summitbot.chat.ChatMessage;
import summitbot.evaluation.PrintedArticles;
import summitbot.evaluation.QuestionEntry;
import summitbot.evaluation.QuestionSetReader;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.telegram.load.LoadTable;

/** Measures the bot beside stock LangChain4j Easy RAG, or on Telegram under load. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final int SEARCHED_PASSAGES = 10_000;
    private static final int SEARCHED_AT_LEAST = 10;
    private static final int LOADED_VECTORS = 100_000;
    private static final String QUESTIONS = "questions/summit.yaml";

    private final Session session;

    @Option(
            names = "--squad",
            paramLabel = "FILE",
            description = "questions in the format of SQuAD 2.0, on which retrieval is measured too")
    @Nullable
    Path squad;

    @Option(
            names = "--telegram",
            description = "measure the bot on Telegram instead: many people at once against an emulated Telegram")
    boolean telegram;

    @Option(
            names = "--growth",
            description = "measure instead how the cost of each step grows with articles and vectors")
    boolean growth;

    @Option(
            names = "--articles",
            paramLabel = "N",
            split = ",",
            defaultValue = "5,1000,10000,100000",
            description = "with --growth: numbers of invented articles (default: ${DEFAULT-VALUE})")
    List<Integer> articles = List.of();

    @Option(
            names = "--vectors",
            paramLabel = "N",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "with --growth: numbers of vectors searched (default: ${DEFAULT-VALUE})")
    List<Integer> vectors = List.of();

    @Option(
            names = "--embedded",
            paramLabel = "N",
            defaultValue = "1000",
            description = "with --growth: articles really embedded at most (default: ${DEFAULT-VALUE})")
    int embedded;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "with --growth: how long questions are asked for one figure (default: ${DEFAULT-VALUE})")
    int seconds;

    @Option(names = "--out", paramLabel = "FILE", description = "write the figures into this file too, as JSON")
    @Nullable
    Path out;

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (squad != null && !Files.isRegularFile(squad)) {
            throw new InvalidInputException(
                    "--squad " + squad + ": there is no such file; name a file in the format of SQuAD 2.0.");
        }
        if (out != null && Files.isDirectory(out)) {
            throw new InvalidInputException("--out " + out + " is a folder; name a file in it.");
        }
        if (telegram) {
            LoadTable table = TelegramBench.run(session);
            table.lines().forEach(session::print);
            write(List.of(table.json()));
            return 0;
        }
        if (growth) {
            measureGrowth();
            return 0;
        }
        BenchmarkOptions options = options(session.measuredApplication(Application.Variant.NONE));
        List<BenchmarkRow> rows =
                Benchmark.run(options, line -> session.surroundings().err().println(line));
        BenchmarkTable.lines(rows).forEach(session::print);
        write(List.of(BenchmarkTable.json(rows)));
        return 0;
    }

    private void measureGrowth() {
        if (embedded < 1 || seconds < 1 || articles.stream().anyMatch(count -> count < 1)) {
            throw new InvalidInputException("--articles, --embedded and --seconds need whole numbers from 1 on.");
        }
        if (vectors.stream().anyMatch(count -> count < SEARCHED_AT_LEAST)) {
            throw new InvalidInputException("--vectors needs whole numbers from " + SEARCHED_AT_LEAST + " on.");
        }
        GrowthOptions options =
                new GrowthOptions(articles.stream().sorted().toList(), embedded, vectors, Duration.ofSeconds(seconds));
        Consumer<String> progress = line -> session.surroundings().err().println(line);
        GrownBots bots = new GrowthBots(session.folders(), session.surroundings(), program());
        List<GrowthTable> tables = new ArrayList<>();
        if (!vectors.isEmpty()) {
            tables.add(VectorGrowth.run(options.vectors(), progress));
        }
        tables.add(new GrowthBenchmark(options, session.application().settings(), bots, progress).run());
        for (GrowthTable table : tables) {
            table.lines().forEach(session::print);
            session.print("");
        }
        session.print("Up to " + embedded
                + " articles are embedded by the model; beyond, vectors are those plus seeded noise.");
        write(tables.stream().map(GrowthTable::json).toList());
    }

    /** Everything, at the sizes of the table in the README. */
    private BenchmarkOptions options(Application application) {
        return new BenchmarkOptions(
                application.corpus(),
                application.settings(),
                Optional.ofNullable(squad),
                Integer.MAX_VALUE,
                questions(),
                question -> application.chat().compose(ChatMessage.of(question, List.of(), ModePreference.QUOTES)),
                program(),
                SEARCHED_PASSAGES,
                LOADED_VECTORS);
    }

    /** Writes one object a line where a file is named. */
    private void write(List<ObjectNode> tables) {
        if (out == null) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        tables.forEach(table -> lines.append(table).append('\n'));
        try {
            Files.createDirectories(out.toAbsolutePath().getParent());
            Files.writeString(out, lines);
        } catch (IOException e) {
            throw new UnavailableException("--out " + out + " cannot be written (" + e.getMessage() + ").", e);
        }
    }

    /** The questions of the corpus that need no turns before; empty when it brings none. */
    private List<String> questions() {
        Path corpus = session.folders().corpus();
        Path file = corpus.resolve(QUESTIONS);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return QuestionSetReader.read(file, PrintedArticles.read(corpus)).entries().stream()
                .filter(entry -> entry.history().isEmpty())
                .map(QuestionEntry::question)
                .toList();
    }

    /** The jar that runs; empty when the program runs from its classes. */
    private Optional<Program> program() {
        Path place = ProgramHash.place();
        return Files.isRegularFile(place) ? Optional.of(new Program(place, folderOptions())) : Optional.empty();
    }

    private List<String> folderOptions() {
        Folders folders = session.folders();
        List<String> options = new ArrayList<>();
        Map.of("--corpus", folders.corpus(), "--config", folders.config(), "--prompts", folders.prompts())
                .forEach((option, folder) -> {
                    if (Files.isDirectory(folder)) {
                        options.addAll(List.of(option, folder.toAbsolutePath().toString()));
                    }
                });
        return options;
    }
}
