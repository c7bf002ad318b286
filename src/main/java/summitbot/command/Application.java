package summitbot.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;
import summitbot.answer.ModePreference;
import summitbot.answer.Provenance;
import summitbot.chat.ChatService;
import summitbot.chat.Replay;
import summitbot.chat.ReplyJson;
import summitbot.chat.ReplyText;
import summitbot.config.Messages;
import summitbot.config.Settings;
import summitbot.config.Settings.IndexSettings;
import summitbot.corpus.Corpus;
import summitbot.evidence.EvidenceFinder;
import summitbot.index.EmbeddingModels;
import summitbot.index.PassageEmbedder;
import summitbot.model.ModelStatus;
import summitbot.model.ServedModel;
import summitbot.model.ServerAddress;
import summitbot.monitoring.BotMetrics;
import summitbot.prompts.PromptCatalog;
import summitbot.question.QuestionReader;
import summitbot.record.Recorder;
import summitbot.record.Retention;
import summitbot.record.SqlRecorder;
import summitbot.storage.Database;

/**
 * The bot's parts, wired together. What the editors' files decide is the {@link Edition} in use, which can be exchanged; the database of
 * what was asked stays. Each part is built when it is first asked for, so a command pays for what it uses. Safe for concurrent use.
 */
final class Application implements AutoCloseable {
    /** A machine that has just started may take itself to be years ahead, and all that is recorded to be expired. */
    private static final Duration UNTIL_TELEGRAM_TELLS_THE_TIME = Duration.ofMinutes(1);

    private final Folders folders;
    private final boolean recorded;
    private volatile boolean onConsole;
    private volatile Optional<BotMetrics> metrics = Optional.empty();
    private final Surroundings surroundings;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<IndexSettings, PassageEmbedder> embedders = new ConcurrentHashMap<>();
    private final Editions editions;

    private final Lazy<Database> state = new Lazy<>(this::openState);
    private final Lazy<Recorder> recording = new Lazy<>(this::beginRecording);
    private final Lazy<CompletableFuture<ModelStatus>> modelStatus = new Lazy<>(this::lookAtModel);

    Application(Folders folders, Surroundings surroundings) {
        this(folders, surroundings, Variant.NONE, true);
    }

    /**
     * The same parts to be measured: nothing is recorded, so that statistics and reviews are about what people asked.
     *
     * @param variant what is other than in the bot that serves people
     */
    static Application measured(Folders folders, Surroundings surroundings, Variant variant) {
        return new Application(folders, surroundings, variant, false);
    }

    private Application(Folders folders, Surroundings surroundings, Variant variant, boolean recorded) {
        this.folders = folders;
        this.recorded = recorded;
        this.surroundings = surroundings;
        Models models = new Models(new ModelServers(surroundings)::connect);
        editions = closing(new Editions(new Edition(new Edition.Workplace(
                folders,
                variant,
                surroundings,
                models,
                index -> variant.embedder().apply(embedder(index)),
                () -> recording.get(),
                () -> metrics))));
        // Before there are threads that log: SLF4J complains on standard error when its set-up meets them.
        LoggerFactory.getILoggerFactory();
    }

    /** What is asked from now on is asked on this machine's console. To be called before the first question. */
    void recordAsConsole() {
        onConsole = true;
    }

    /** Replies and requests to the model are counted from now on. To be called before the first question. */
    void countIn(BotMetrics counted) {
        metrics = Optional.of(counted);
    }

    /** Returns the folder of the databases; it need not exist yet. */
    Path dataFolder() {
        return folders.data().path();
    }

    /** Returns what the editors' files decide, as it is in use now and later. */
    Editions editions() {
        return editions;
    }

    private Edition edition() {
        return editions.current();
    }

    /**
     * Starts what takes time in the background: loading the embedding model and, where it is wanted, asking the language model's server
     * what it has, so that a dead one costs the first question nothing. Returns at once.
     */
    void beginLoading(ModePreference mode) {
        CompletableFuture<Void> loading = embedder().preload();
        // A process that ends while the model is being loaded may crash.
        closing(loading::join);
        if (mode != ModePreference.QUOTES) {
            modelStatus();
        }
    }

    /** Returns what its server says of the language model, asked once in the background. */
    CompletableFuture<ModelStatus> modelStatus() {
        return modelStatus.get();
    }

    /** Lets its server load the language model in the background, so that the first question of a conversation finds it loaded. */
    void loadModel() {
        var unused = modelStatus().thenAccept(status -> {
            if (status.usable()) {
                model().preload();
            }
        });
    }

    private CompletableFuture<ModelStatus> lookAtModel() {
        return CompletableFuture.supplyAsync(model()::look);
    }

    Settings settings() {
        return edition().settings();
    }

    Messages messages() {
        return edition().messages();
    }

    ReplyText replyText() {
        return edition().replyText();
    }

    ReplyJson replyJson() {
        return new ReplyJson(replyText());
    }

    Corpus corpus() {
        return edition().corpus();
    }

    PromptCatalog prompts() {
        return edition().prompts();
    }

    PassageEmbedder embedder() {
        return edition().embedder();
    }

    /** One for all editions: what it needs for its work needs a restart. */
    private PassageEmbedder embedder(IndexSettings settings) {
        return embedders.computeIfAbsent(
                settings, key -> closing(EmbeddingModels.of(key.embeddingModel(), key.workers(), this::embeddingHost)));
    }

    /** The first host alone: vectors are only to be compared with those of the very same model. */
    private ServerAddress embeddingHost() {
        return new ModelServers(surroundings).embedding(settings().model());
    }

    /** Returns the index, up to date or not. */
    Indexing indexing() {
        return edition().indexing();
    }

    /** Returns the language model; nobody need have talked to it yet. */
    ServedModel model() {
        return edition().model();
    }

    /** Returns the database of what was asked and answered. */
    Database state() {
        return state.get();
    }

    /** Returns where all that is kept lies. */
    Storage storage() {
        return edition().storage();
    }

    private Database openState() {
        return closing(storage().state());
    }

    SqlRecorder recorder() {
        return new SqlRecorder(state(), settings().record(), surroundings.clock());
    }

    ChatService chat() {
        return edition().chat();
    }

    /** Begins to record, and to delete what has expired; with a retention of 0 days that is all there was. */
    private Recorder beginRecording() {
        if (!recorded) {
            return Recorder.NONE;
        }
        boolean nothingToKeepOrDelete =
                settings().record().retentionDays() == 0 && !storage().mayHoldAnswers();
        if (nothingToKeepOrDelete) {
            return Recorder.NONE;
        }
        SqlRecorder recorder = recorder();
        closing(Retention.start(recorder, onConsole ? Duration.ZERO : UNTIL_TELEGRAM_TELLS_THE_TIME));
        return onConsole ? recorder.ofConsole() : recorder;
    }

    Replay replay() {
        return new Replay(chat());
    }

    QuestionReader questionReader() {
        return edition().questionReader();
    }

    EvidenceFinder finder() {
        return edition().finder();
    }

    /** Returns the hashes of what every reply is made with, the model left empty. */
    Provenance provenance() {
        return edition().provenance();
    }

    private synchronized <T extends AutoCloseable> T closing(T part) {
        open.push(part);
        return part;
    }

    /** Closes what was opened, last opened first. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failure) {
                LoggerFactory.getLogger(Application.class).warn("Closing failed: {}", failure.getMessage());
            }
        }
    }

    /**
     * A corpus from elsewhere than the corpus folder.
     *
     * @param place the file it was made of, by which its index is found again
     */
    record NamedCorpus(Path place, Corpus corpus) {}

    /**
     * What a measured bot has other than the one that serves people.
     *
     * @param corpus answers from this corpus instead of that in the folder, with an index of its own
     * @param without parts of the ranking that are switched off
     * @param embedder makes another embedding model of the one in the settings
     */
    record Variant(Optional<NamedCorpus> corpus, Set<String> without, UnaryOperator<PassageEmbedder> embedder) {
        /** The bot as it serves people. */
        static final Variant NONE = new Variant(Optional.empty(), Set.of());

        Variant {
            without = Set.copyOf(without);
        }

        /** With the embedding model in the settings. */
        Variant(Optional<NamedCorpus> corpus, Set<String> without) {
            this(corpus, without, UnaryOperator.identity());
        }
    }
}
