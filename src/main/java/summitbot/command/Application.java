package summitbot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;
import summitbot.answer.Answerer;
import summitbot.answer.CorpusAnswerer;
import summitbot.answer.ModePreference;
import summitbot.answer.ModelAnswerer;
import summitbot.answer.ModelMode;
import summitbot.answer.Provenance;
import summitbot.chat.ChatService;
import summitbot.chat.Replay;
import summitbot.chat.ReplyJson;
import summitbot.chat.ReplyText;
import summitbot.chat.Wording;
import summitbot.config.Messages;
import summitbot.config.Settings;
import summitbot.config.Settings.AnswerSettings;
import summitbot.config.SettingsSources;
import summitbot.corpus.Corpus;
import summitbot.corpus.CorpusReader;
import summitbot.evidence.EvidenceFinder;
import summitbot.index.EmbeddingModels;
import summitbot.index.PassageEmbedder;
import summitbot.model.ModelStatus;
import summitbot.model.OllamaAddress;
import summitbot.model.OllamaLanguageModel;
import summitbot.prompts.PromptCatalog;
import summitbot.prompts.PromptTask;
import summitbot.question.QuestionReader;
import summitbot.record.Recorder;
import summitbot.record.Retention;
import summitbot.record.SqliteRecorder;
import summitbot.retrieval.HybridRetriever;
import summitbot.retrieval.Retriever;
import summitbot.storage.Database;
import summitbot.storage.Schema;

/**
 * The bot's parts, wired together: settings, corpus, index, retriever, answerer, chat service. Each is built when it is first asked
 * for, so a command pays for what it uses. Safe for concurrent use.
 */
final class Application implements AutoCloseable {
    private final Folders folders;
    private final Optional<NamedCorpus> given;
    private final boolean recording;
    private final Surroundings surroundings;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private final Lazy<Settings> settings = new Lazy<>(this::readSettings);
    private final Lazy<Messages> messages = new Lazy<>(this::readMessages);
    private final Lazy<Corpus> corpus = new Lazy<>(this::readCorpus);
    private final Lazy<Database> state = new Lazy<>(this::openState);
    private final Lazy<PromptCatalog> prompts = new Lazy<>(this::readPrompts);
    private final Lazy<Indexing> indexing = new Lazy<>(this::openIndex);
    private final Lazy<OllamaLanguageModel> model = new Lazy<>(this::connectModel);
    private final Lazy<CompletableFuture<ModelStatus>> modelStatus = new Lazy<>(this::lookAtModel);
    private final Lazy<EvidenceFinder> finder = new Lazy<>(this::buildFinder);
    private final Lazy<ChatService> chat = new Lazy<>(this::buildChat);

    Application(Folders folders, Surroundings surroundings) {
        this(folders, surroundings, Optional.empty(), true);
    }

    /**
     * The same parts to be measured: nothing is recorded, so that statistics and reviews are about what people asked.
     *
     * @param given answers from this corpus instead of that in the folder, with an index of its own
     */
    static Application measured(Folders folders, Surroundings surroundings, Optional<NamedCorpus> given) {
        return new Application(folders, surroundings, given, false);
    }

    private Application(Folders folders, Surroundings surroundings, Optional<NamedCorpus> given, boolean recording) {
        this.folders = folders;
        this.given = given;
        this.recording = recording;
        this.surroundings = surroundings;
        // Before there are threads that log: SLF4J complains on standard error when its set-up meets them.
        LoggerFactory.getILoggerFactory();
    }

    /**
     * Starts what takes time in the background: loading the embedding model and, where it is wanted, asking Ollama what it has, so that
     * a dead one costs the first question nothing. Returns at once.
     */
    void beginLoading(ModePreference mode) {
        CompletableFuture<Void> loading = embedder().preload();
        // A process that ends while the model is being loaded may crash.
        closing(loading::join);
        if (mode != ModePreference.QUOTES) {
            modelStatus();
        }
    }

    /** Returns what Ollama says of the language model, asked once in the background. */
    CompletableFuture<ModelStatus> modelStatus() {
        return modelStatus.get();
    }

    /** Lets Ollama load the language model in the background, so that the first question of a conversation finds it loaded. */
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
        return settings.get();
    }

    private Settings readSettings() {
        return SettingsSources.read(folders.config(), surroundings.environment())
                .settings();
    }

    Messages messages() {
        return messages.get();
    }

    private Messages readMessages() {
        return Messages.read(folders.config());
    }

    ReplyText replyText() {
        return new ReplyText(wording());
    }

    ReplyJson replyJson() {
        return new ReplyJson(replyText());
    }

    Wording wording() {
        return messages()::text;
    }

    Corpus corpus() {
        return corpus.get();
    }

    private Corpus readCorpus() {
        return given.map(NamedCorpus::corpus).orElseGet(() -> CorpusReader.read(folders.corpus()));
    }

    PromptCatalog prompts() {
        return prompts.get();
    }

    private PromptCatalog readPrompts() {
        Map<PromptTask, String> files = PromptFiles.inUse(settings());
        if (Files.isDirectory(folders.prompts())) {
            return PromptCatalog.read(folders.prompts(), files);
        }
        try (BundledPrompts bundled = BundledPrompts.unpack(List.copyOf(files.values()))) {
            return PromptCatalog.read(bundled.folder(), files);
        }
    }

    PassageEmbedder embedder() {
        return EmbeddingModels.of(
                settings().index().embeddingModel(), settings().index().workers());
    }

    /** Returns the index, up to date or not. */
    Indexing indexing() {
        return indexing.get();
    }

    private Indexing openIndex() {
        String build = embedder().name() + " " + settings().index().passageCharacters();
        Database database = closing(Database.open(
                folders.data().index(given.map(NamedCorpus::place).orElse(folders.corpus()), build), Schema.INDEX));
        return new Indexing(database, corpus(), embedder(), settings().index(), surroundings);
    }

    /** Returns the language model; nobody has talked to it yet. */
    OllamaLanguageModel model() {
        return model.get();
    }

    private OllamaLanguageModel connectModel() {
        return closing(new OllamaLanguageModel(
                OllamaAddress.fromEnvironment(surroundings.environment()),
                settings().model()));
    }

    /** Returns the database of what was asked and answered. */
    Database state() {
        return state.get();
    }

    private Database openState() {
        return closing(Database.open(folders.data().state(), Schema.STATE));
    }

    SqliteRecorder recorder() {
        return new SqliteRecorder(state(), settings().record(), surroundings.clock());
    }

    ChatService chat() {
        return chat.get();
    }

    private ChatService buildChat() {
        return new ChatService(answerer(), corpus(), wording(), settings().chat(), provenance(), recorderOfReplies());
    }

    /** Begins to record, and to delete what has expired; with a retention of 0 days that is all there was. */
    private Recorder recorderOfReplies() {
        if (!recording) {
            return Recorder.NONE;
        }
        boolean nothingToKeepOrDelete = settings().record().retentionDays() == 0
                && !Files.exists(folders.data().state());
        if (nothingToKeepOrDelete) {
            return Recorder.NONE;
        }
        SqliteRecorder recorder = recorder();
        closing(Retention.start(recorder));
        return recorder;
    }

    Replay replay() {
        return new Replay(chat());
    }

    private Answerer answerer() {
        AnswerSettings answer = settings().answer();
        return new CorpusAnswerer(questionReader(), finder(), Optional.of(modelMode()), answer, provenance());
    }

    private ModelMode modelMode() {
        ModelAnswerer.Limits limits = new ModelAnswerer.Limits(
                settings().answer().maxEvidence(),
                settings().answer().maxQuotes(),
                settings().model().maxReplyTokens());
        return ModelMode.of(corpus(), model(), prompts(), limits);
    }

    QuestionReader questionReader() {
        return new QuestionReader(corpus());
    }

    EvidenceFinder finder() {
        return finder.get();
    }

    private EvidenceFinder buildFinder() {
        Indexing indexing = indexing();
        indexing.update();
        Retriever retriever = HybridRetriever.over(
                corpus(), indexing.passages(), embedder(), settings().retrieval());
        return new EvidenceFinder(corpus(), retriever, settings().retrieval().maxPassages());
    }

    /** Returns the hashes of what every reply is made with, the model left empty. */
    Provenance provenance() {
        return new Provenance(corpus().hash(), prompts().hash(), "", settings().hash());
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
}
