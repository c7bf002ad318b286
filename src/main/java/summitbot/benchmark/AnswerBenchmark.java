package summitbot.benchmark;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import summitbot.benchmark.BenchmarkRow.Better;
import summitbot.benchmark.BenchmarkRow.Target;

/** How long a question takes in a process that is warm: this bot to its verified quotes, the peer to what it retrieves. */
final class AnswerBenchmark {
    private static final int WARM_UP_ROUNDS = 4;
    private static final int ROUNDS = 3;
    private static final int RETRIEVED = 10;
    private static final double MILLISECONDS = 1000;

    private final BenchmarkOptions options;
    private final Consumer<String> progress;

    AnswerBenchmark(BenchmarkOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    List<BenchmarkRow> run() {
        EasyRag easyRag = new EasyRag(EasyRag.usualModel());
        easyRag.ingest(options.corpus().articles());
        double[] stock = milliseconds(question -> easyRag.retrieve(question, RETRIEVED));
        double[] bot = milliseconds(options.bot());
        progress.accept("answers: " + bot.length + " questions asked of both");
        return List.of(row("median", stock, bot, 50, 10), row("p95", stock, bot, 95, 20));
    }

    private static BenchmarkRow row(String name, double[] stock, double[] bot, int percent, double limit) {
        return new BenchmarkRow(
                "a question to verified quotes, warm, " + name,
                "ms",
                Timing.percentile(stock, percent),
                Timing.percentile(bot, percent),
                Better.SMALLER,
                new Target(limit, false),
                "stock: its retrieval alone");
    }

    /** No text is asked twice, or the vectors that are kept for a while would answer for the embedding model. */
    private double[] milliseconds(Consumer<String> asked) {
        List<String> questions = options.questions();
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            String end = " ?".repeat(round);
            questions.forEach(question -> asked.accept(question + end));
        }
        return IntStream.rangeClosed(1, ROUNDS)
                .mapToObj(round -> " !".repeat(round))
                .flatMapToDouble(end -> questions.stream()
                        .mapToDouble(question -> MILLISECONDS * Timing.seconds(() -> asked.accept(question + end))))
                .toArray();
    }
}
