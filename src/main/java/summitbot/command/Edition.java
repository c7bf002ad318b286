package summitbot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import summitbot.answer.Answerer;
import summitbot.answer.CorpusAnswerer;
import summitbot.answer.ModelAnswerer;
import summitbot.answer.ModelMode;
import summitbot.answer.Provenance;
import summitbot.chat.ChatService;
import summitbot.chat.ReplyListener;
import summitbot.chat.ReplyText;
import summitbot.chat.Wording;
import summitbot.config.Messages;
import summitbot.config.Settings;
import summitbot.config.Settings.IndexSettings;
import summitbot.config.SettingsSources;
import summitbot.corpus.Corpus;
import summitbot.corpus.CorpusReader;
import summitbot.evidence.EvidenceFinder;
import summitbot.failure.InvalidInputException;
import summitbot.index.IndexReport;
import summitbot.index.PassageEmbedder;
import summitbot.model.LanguageModel;
import summitbot.model.ServedModel;
import summitbot.monitoring.BotMetrics;
import summitbot.prompts.PromptCatalog;
import summitbot.prompts.PromptTask;
import summitbot.question.QuestionReader;
import summitbot.record.Recorder;
import summitbot.retrieval.HybridRetriever;
import summitbot.retrieval.Retriever;
import summitbot.storage.Database;

/**
 * All that the editors' files decide: settings, messages, prompts and articles as they were read, and what answers with them. Each part
 * is built when it is first asked for, so a command pays for what it uses. A changed file is read into a new edition; nothing in this
 * one changes. Safe for concurrent use.
 */
final class Edition implements AutoCloseable {
    private final Workplace workplace;
    private final Lazy<SettingsSources> sources;
    private final Lazy<Settings> settings = new Lazy<>(() -> sources().settings());
    private final Lazy<Messages> messages = new Lazy<>(this::readMessages);
    private final Lazy<Corpus> corpus = new Lazy<>(this::readCorpus);
    private final Lazy<PromptCatalog> prompts = new Lazy<>(this::readPrompts);
    private final Lazy<Database> indexDatabase = new Lazy<>(this::openIndex);
    private final Lazy<Indexing> indexing = new Lazy<>(this::buildIndexing);
    private final Lazy<ServedModel> model = new Lazy<>(this::takeModel);
    private final Lazy<EvidenceFinder> finder = new Lazy<>(this::buildFinder);
    private final Lazy<ChatService> chat = new Lazy<>(this::buildChat);

    /**
     * What editions share.
     *
     * @param folders where the files lie
     * @param variant what is other than in the bot that serves people
     * @param models the language models in use
     * @param embedders the embedding model in use, by the settings that name it
     * @param recorder keeps each reply; asked for once replies are made
     * @param metrics what counts replies and requests to the model; asked for once replies are made
     */
    record Workplace(
            Folders folders,
            Application.Variant variant,
            Surroundings surroundings,
            Models models,
            Function<IndexSettings, PassageEmbedder> embedders,
            Supplier<Recorder> recorder,
            Supplier<Optional<BotMetrics>> metrics) {}

    /** Nothing is read yet. */
    Edition(Workplace workplace) {
        this.workplace = workplace;
        this.sources = new Lazy<>(() -> SettingsSources.read(
                workplace.folders().config(), workplace.surroundings().environment()));
    }

    private Edition(Workplace workplace, SettingsSources sources) {
        this.workplace = workplace;
        this.sources = new Lazy<>(() -> sources);
    }

    /**
     * Reads all files into a new edition; settings that need a restart stay as they are here. The index is left alone.
     *
     * @throws InvalidInputException with every problem of any of the files
     */
    Edition readAgain() {
        List<String> problems = new ArrayList<>();
        Optional<SettingsSources> read = attempt(
                problems,
                () -> SettingsSources.read(
                        workplace.folders().config(), workplace.surroundings().environment()));
        Edition next = new Edition(workplace, read.orElseGet(this::sources).keepingWhatNeedsARestart(sources()));
        attempt(problems, next::messages);
        if (read.isPresent()) {
            attempt(problems, next::prompts);
        }
        attempt(problems, next::corpus);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return next;
    }

    private static <T> Optional<T> attempt(List<String> problems, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidInputException e) {
            e.getMessage().lines().forEach(problems::add);
            return Optional.empty();
        }
    }

    /** Brings the index up to date, without a word on the screen, and builds what answers. */
    IndexReport prepare() {
        IndexReport report = indexing().updateSilently();
        chat();
        return report;
    }

    SettingsSources sources() {
        return sources.get();
    }

    Settings settings() {
        return settings.get();
    }

    Messages messages() {
        return messages.get();
    }

    private Messages readMessages() {
        return Messages.read(workplace.folders().config());
    }

    Wording wording() {
        return messages()::text;
    }

    ReplyText replyText() {
        return new ReplyText(wording());
    }

    Corpus corpus() {
        return corpus.get();
    }

    private Corpus readCorpus() {
        return workplace
                .variant()
                .corpus()
                .map(Application.NamedCorpus::corpus)
                .orElseGet(() -> CorpusReader.read(workplace.folders().corpus()));
    }

    PromptCatalog prompts() {
        return prompts.get();
    }

    private PromptCatalog readPrompts() {
        Map<PromptTask, String> files = PromptFiles.inUse(settings());
        if (Files.isDirectory(workplace.folders().prompts())) {
            return PromptCatalog.read(workplace.folders().prompts(), files);
        }
        try (BundledPrompts bundled = BundledPrompts.unpack(List.copyOf(files.values()))) {
            return PromptCatalog.read(bundled.folder(), files);
        }
    }

    PassageEmbedder embedder() {
        return workplace.embedders().apply(settings().index());
    }

    /** Returns the index, up to date or not. */
    Indexing indexing() {
        return indexing.get();
    }

    private Indexing buildIndexing() {
        return new Indexing(
                indexDatabase.get(), corpus(), embedder(), settings().index(), workplace.surroundings());
    }

    private Database openIndex() {
        String build = embedder().name() + " " + settings().index().passageCharacters();
        Path corpusFolder = workplace
                .variant()
                .corpus()
                .map(Application.NamedCorpus::place)
                .orElse(workplace.folders().corpus());
        return storage().index(corpusFolder, build);
    }

    /** Returns where all that is kept lies. */
    Storage storage() {
        return new Storage(settings().storage(), workplace.folders().data(), workplace.surroundings());
    }

    /** From now on this edition sees the index as it is now, whatever another one makes of it. */
    void freezeIndex() {
        indexDatabase.get().freeze();
    }

    /** Ends what {@link #freezeIndex} began. */
    void thawIndex() {
        indexDatabase.get().thaw();
    }

    /** Returns the language model; nobody need have talked to it yet. */
    ServedModel model() {
        return model.get();
    }

    private ServedModel takeModel() {
        return workplace.models().take(settings().model());
    }

    EvidenceFinder finder() {
        return finder.get();
    }

    private EvidenceFinder buildFinder() {
        Indexing index = indexing();
        index.updateWherePossible();
        Retriever retriever = HybridRetriever.over(
                corpus(), index.passages(), embedder(), settings().retrieval());
        return new EvidenceFinder(
                corpus(),
                retriever,
                settings().retrieval().maxPassages(),
                workplace.variant().without());
    }

    QuestionReader questionReader() {
        return new QuestionReader(corpus());
    }

    ChatService chat() {
        return chat.get();
    }

    private ChatService buildChat() {
        return new ChatService(
                answerer(),
                corpus(),
                wording(),
                settings().chat(),
                provenance(),
                workplace.recorder().get(),
                listener());
    }

    /** Where nobody counts, none of the classes that count is loaded: that would take time at each start. */
    private ReplyListener listener() {
        Optional<BotMetrics> metrics = workplace.metrics().get();
        return metrics.isPresent() ? metrics.get().replies() : ReplyListener.NONE;
    }

    /** Whether it is ready to answer; looks without building anything. */
    boolean answers() {
        return chat.isBuilt();
    }

    private Answerer answerer() {
        return new CorpusAnswerer(
                questionReader(), finder(), Optional.of(modelMode()), settings().answer(), provenance());
    }

    private ModelMode modelMode() {
        ModelAnswerer.Limits limits = new ModelAnswerer.Limits(
                settings().answer().maxEvidence(),
                settings().answer().maxQuotes(),
                settings().model().maxReplyTokens());
        Optional<BotMetrics> metrics = workplace.metrics().get();
        LanguageModel asked = metrics.isPresent() ? metrics.get().measured(model()) : model();
        return ModelMode.of(corpus(), asked, prompts(), limits);
    }

    /** Returns the hashes of what every reply is made with, the model left empty. */
    Provenance provenance() {
        return new Provenance(corpus().hash(), prompts().hash(), "", settings().hash());
    }

    /** To be called when no question runs on it any more. */
    @Override
    public void close() {
        if (indexDatabase.isBuilt()) {
            indexDatabase.get().close();
        }
        if (model.isBuilt()) {
            workplace.models().giveBack(settings().model());
        }
    }
}
