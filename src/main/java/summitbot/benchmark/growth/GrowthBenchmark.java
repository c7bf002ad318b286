package summitbot.benchmark.growth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import summitbot.answer.AnswerMode;
import summitbot.config.Settings;
import summitbot.index.PassageVectors;
import summitbot.storage.TemporaryFolder;

/** Measures each step of the bot, and of stock LangChain4j beside it, on invented news of several sizes. */
public final class GrowthBenchmark {
    private static final int QUESTIONS = 4_000;
    private static final int ASKERS = 4;
    private static final int SEARCHES = 200;
    private static final int RESULTS = 10;
    private static final int PASSAGES_OF_AN_ARTICLE = 2;

    private final GrowthOptions options;
    private final Settings settings;
    private final GrownBots bots;
    private final Consumer<String> progress;

    /** The figures of each measure, by size. */
    private final Map<Measure, List<Double>> figures = new LinkedHashMap<>();

    /** @param progress told in one line what has been done */
    public GrowthBenchmark(GrowthOptions options, Settings settings, GrownBots bots, Consumer<String> progress) {
        this.options = options;
        this.settings = settings;
        this.bots = bots;
        this.progress = progress;
    }

    /**
     * Runs everything: minutes for 10,000 articles, and about 4 GB of memory for 100,000.
     *
     * @throws summitbot.failure.UnavailableException when temporary files cannot be written or the program cannot be started
     */
    public GrowthTable run() {
        for (Measure measure : Measure.values()) {
            figures.put(measure, new ArrayList<>());
        }
        List<PassageVectors> pool = new ArrayList<>();
        for (int articles : options.articles()) {
            try (TemporaryFolder folder = TemporaryFolder.make("summit-bot-growth");
                    ScriptedOllama ollama =
                            ScriptedOllama.start(settings.model().name())) {
                measure(articles, folder.path(), pool, ollama);
            }
            progress.accept(String.format(Locale.ROOT, "growth: %,d articles measured", articles));
        }
        List<GrowthRow> rows = new ArrayList<>();
        figures.forEach((measure, values) -> rows.add(new GrowthRow(measure.label(), values, measure.bound())));
        return new GrowthTable("articles", options.articles(), rows);
    }

    private void measure(int articles, Path folder, List<PassageVectors> pool, ScriptedOllama ollama) {
        InventedNews news = new InventedNews(articles);
        Path corpusFolder = folder.resolve("corpus");
        Path data = folder.resolve("data");
        long characters = news.write(corpusFolder);
        List<String> questions = news.questions(QUESTIONS);
        boolean allEmbedded = articles <= options.embedded();
        int real = allEmbedded
                ? Integer.MAX_VALUE
                : Math.max(0, PASSAGES_OF_AN_ARTICLE * options.embedded() - pool.size());
        AtomicReference<PartlyEmbedder> embedder = new AtomicReference<>();
        try (GrownBots.GrownBot bot = bots.open(
                corpusFolder,
                data,
                model -> embedder.updateAndGet(made -> made == null ? new PartlyEmbedder(model, pool, real) : made),
                ollama.address())) {
            put(Measure.READ, seconds(bot::corpus));
            bot.embedder().embedQuery("loads the model");
            double indexing = seconds(() -> put(Measure.PASSAGES, bot.index().passages()));
            put(Measure.INGEST, allEmbedded ? characters / indexing : Double.NaN);
            put(Measure.INDEX, 1000 * (indexing - embedder.get().seconds()) / articles);
            Peer peer = new Peer(pool, settings);
            put(
                    Measure.STOCK_INGEST,
                    allEmbedded ? peer.charactersPerSecond(bot.corpus().articles(), characters) : Double.NaN);
            search(bot, peer, questions);
            answers(bot, questions);
            put(Measure.HEAP, heapMegabytes());
        }
        Started started = Started.run(bots.command(corpusFolder, data, questions.get(0)), folder);
        put(Measure.START, started.seconds());
        put(Measure.MEMORY, started.megabytes());
    }

    private void search(GrownBots.GrownBot bot, Peer peer, List<String> questions) {
        List<float[]> queries = questions.stream()
                .distinct()
                .limit(SEARCHES)
                .map(bot.embedder()::embedQuery)
                .toList();
        int passages = figures.get(Measure.PASSAGES)
                .get(figures.get(Measure.PASSAGES).size() - 1)
                .intValue();
        put(Measure.STOCK_SEARCH, peer.searchMilliseconds(passages, queries, RESULTS));
        put(Measure.SEARCH, Peer.median(queries, query -> bot.search(query, RESULTS)));
    }

    private void answers(GrownBots.GrownBot bot, List<String> questions) {
        Load.run(questions, ASKERS, options.load(), question -> bot.answer(question, false));
        Load single = Load.run(questions, 1, options.load(), question -> bot.answer(question, false));
        put(Measure.ANSWER, single.median());
        put(Measure.ANSWER_P95, single.p95());
        Load many = Load.run(questions, ASKERS, options.load(), question -> bot.answer(question, false));
        put(Measure.RATE, many.perSecond());
        put(Measure.RATE_P95, many.p95());
        put(Measure.PROCESSOR, many.processorMillis());
        bot.beginWithModel();
        Load.run(questions, 1, options.load(), question -> bot.answer(question, true));
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger worded = new AtomicInteger();
        Load withModel = Load.run(questions, 1, options.load(), question -> {
            asked.incrementAndGet();
            worded.addAndGet(bot.answer(question, true).mode() == AnswerMode.MODEL ? 1 : 0);
        });
        put(Measure.MODEL_P95, withModel.p95());
        put(Measure.MODEL_SHARE, worded.doubleValue() / asked.get());
    }

    private void put(Measure measure, double figure) {
        figures.get(measure).add(figure);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
