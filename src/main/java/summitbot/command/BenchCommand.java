package summitbot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.answer.ModePreference;
import summitbot.benchmark.Benchmark;
import summitbot.benchmark.BenchmarkOptions;
import summitbot.benchmark.BenchmarkRow;
import summitbot.benchmark.BenchmarkTable;
import summitbot.benchmark.Program;
import summitbot.chat.ChatMessage;
import summitbot.evaluation.PrintedArticles;
import summitbot.evaluation.QuestionEntry;
import summitbot.evaluation.QuestionSetReader;
import summitbot.failure.InvalidInputException;

/** Measures the bot beside stock LangChain4j Easy RAG, or on Telegram under load. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final int SEARCHED_PASSAGES = 10_000;
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

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (squad != null && !Files.isRegularFile(squad)) {
            throw new InvalidInputException(
                    "--squad " + squad + ": there is no such file; name a file in the format of SQuAD 2.0.");
        }
        if (telegram) {
            TelegramBench.lines(session).forEach(session::print);
            return 0;
        }
        BenchmarkOptions options = options(session.measuredApplication(Application.Variant.NONE));
        List<BenchmarkRow> rows =
                Benchmark.run(options, line -> session.surroundings().err().println(line));
        BenchmarkTable.lines(rows).forEach(session::print);
        return 0;
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
