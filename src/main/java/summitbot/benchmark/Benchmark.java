package summitbot.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import summitbot.evaluation.SquadCorpus;
import summitbot.evaluation.SquadReader;
import summitbot.storage.TemporaryFolder;

/** Measures this bot beside stock LangChain4j Easy RAG, both in this process on this machine, so that their ratio can be compared. */
public final class Benchmark {
    private static final int STARTS = 5;

    private Benchmark() {}

    /**
     * Runs everything that the options name. Takes some minutes at full size and about 2 GB of heap for loading the peer's JSON file;
     * without enough memory that row is left out, and {@code progress} says so.
     *
     * @param progress told in one line what has been done
     * @return the rows in the order of the table in the README
     * @throws summitbot.failure.UnavailableException when no temporary files can be written
     * @throws summitbot.failure.InvalidInputException when the SQuAD file cannot be read
     */
    public static List<BenchmarkRow> run(BenchmarkOptions options, Consumer<String> progress) {
        // Read first: a wrong file name shows at once, not after minutes.
        Optional<SquadCorpus> squad = options.squad().map(file -> SquadCorpus.of(SquadReader.read(file), "squad"));
        try (TemporaryFolder temporary = TemporaryFolder.make("summit-bot-bench")) {
            Path folder = temporary.path();
            List<BenchmarkRow> rows = new ArrayList<>(new IngestBenchmark(options, folder, progress).run());
            StoreBenchmark stores = new StoreBenchmark(options, folder, progress);
            rows.add(stores.search());
            try {
                rows.add(stores.load());
            } catch (OutOfMemoryError e) {
                progress.accept("loading: left out; the peer needs more memory (try java -Xmx4g)");
            }
            if (options.questions().isEmpty()) {
                progress.accept("answers: left out; there are no questions in the corpus folder");
            } else {
                rows.addAll(new AnswerBenchmark(options, progress).run());
            }
            options.program()
                    .ifPresentOrElse(
                            program ->
                                    rows.addAll(new StartBenchmark(program, options, folder, progress, STARTS).run()),
                            () -> progress.accept(
                                    "start and memory: left out; run java -jar target/summit-bot.jar bench"));
            squad.ifPresent(corpus -> rows.addAll(new SquadBenchmark(options, folder, progress).run(corpus)));
            return rows;
        }
    }
}
