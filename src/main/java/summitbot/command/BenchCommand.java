package summitbot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.benchmark.Benchmark;
import summitbot.benchmark.BenchmarkOptions;
import summitbot.benchmark.BenchmarkRow;
import summitbot.benchmark.BenchmarkTable;
import summitbot.failure.InvalidInputException;

/** Measures the bot beside stock LangChain4j Easy RAG, or on Telegram under load. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
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
        Application application = session.application();
        BenchmarkOptions options =
                BenchmarkOptions.full(application.corpus(), application.settings(), Optional.ofNullable(squad));
        List<BenchmarkRow> rows =
                Benchmark.run(options, line -> session.surroundings().err().println(line));
        BenchmarkTable.lines(rows).forEach(session::print);
        return 0;
    }
}
