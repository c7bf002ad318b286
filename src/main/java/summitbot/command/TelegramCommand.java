package summitbot.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatMessage;
import summitbot.chat.ChatService;
import summitbot.logging.LogFormat;
import summitbot.storage.DataFolder;
import summitbot.telegram.TelegramBot;
import summitbot.telegram.api.ApiAddress;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.api.TelegramClock;
import summitbot.telegram.moderation.ModeratedConversation;

/** Serves Telegram until the process is told to end. */
@Command(name = "telegram", mixinStandardHelpOptions = true)
final class TelegramCommand implements Callable<Integer> {
    /** Who stops a service waits about ten seconds before killing it. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(9);

    private final Session session;

    @Option(names = "--mode", paramLabel = "MODE", description = ModeOption.DESCRIPTION)
    @Nullable
    ModePreference mode;

    TelegramCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        BotToken token = new BotToken(TelegramToken.require(session.surroundings()));
        ApiAddress address = ApiAddress.fromEnvironment(session.surroundings().environment());
        // All that the bot records, counts and deletes goes by Telegram's time, as the dates of the messages do.
        session.goBy(TelegramClock.beginningWith(session.surroundings().clock()));
        Application application = session.application();
        boolean alone = !application.storage().shared();
        DataFolder data = session.folders().data();
        try (@Nullable
                        BotLock lock = alone
                                ? BotLock.take(data)
                                : BotLock.tryTake(data).orElse(null);
                FileWatch watch = new FileWatch(session.folders())) {
            log(LogFormat.named(application.settings().logging().format()));
            try (Monitoring monitoring = Monitoring.start(application, () -> preference(application))) {
                begin(application);
                Optional<String> place = Optional.ofNullable(lock).flatMap(BotLock::place);
                serve(application, token, address, monitoring, watch, place);
            }
        }
        return 0;
    }

    private ModePreference preference(Application application) {
        return ModeOption.of(mode, application.settings());
    }

    /** Loads what the first question needs. */
    private void begin(Application application) {
        ModePreference preference = preference(application);
        application.beginLoading(preference);
        if (preference != ModePreference.QUOTES) {
            application.loadModel();
        }
        warmUp(application);
    }

    private void serve(
            Application application,
            BotToken token,
            ApiAddress address,
            Monitoring monitoring,
            FileWatch watch,
            Optional<String> place) {
        Reloader reloader = new Reloader(application.editions());
        Clock clock = session.surroundings().clock();
        ModeratedConversation conversation = new ModeratedConversation(
                TelegramConversations.handler(application.editions(), mode, application.state(), clock),
                application::settings,
                application::corpus,
                (language, key, values) -> application.messages().text(language, key, values),
                new RunningProgram(application, reloader, session),
                application.state(),
                clock);
        TelegramBot bot = new TelegramBot(
                token,
                address,
                () -> application.settings().telegram(),
                application.state(),
                Duration.ofDays(application.settings().record().retentionDays()),
                clock,
                conversation,
                session::note,
                monitoring.telegram(),
                place);
        monitoring.watch(bot);
        watch.start(() -> tell(reloader.reload(), conversation));
        serve(bot);
    }

    /** What nobody caught would be printed in lines that are no JSON. */
    private static void log(LogFormat format) {
        format.use();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LoggerFactory.getLogger(TelegramCommand.class)
                .error("Thread {} has ended: {}", thread.getName(), failure.toString(), failure));
    }

    private void tell(Reload reload, ModeratedConversation conversation) {
        if (reload.outcome() != Reload.Outcome.UNCHANGED) {
            session.note(reload.text());
            conversation.tell(RunningProgram.reading(reload));
        }
        if (reload.outcome() == Reload.Outcome.DONE) {
            conversation.refresh();
        }
    }

    /** The first question of a process takes longest, for what it needs is loaded by it; nobody is to wait for that. */
    private static void warmUp(Application application) {
        ChatService chat = application.chat();
        application.corpus().articles().stream()
                .findFirst()
                .map(article -> ChatMessage.of(
                        "What is known about " + article.attribution().title() + "?", List.of(), ModePreference.QUOTES))
                .ifPresent(message ->
                        CompletableFuture.runAsync(() -> chat.preview(message)).exceptionally(failure -> null));
    }

    /** A signal to end runs the hook, which holds the process until the bot has stopped. */
    private static void serve(TelegramBot bot) {
        Thread hook = new Thread(() -> bot.stop(LAST_WORDS), "telegram-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            bot.run();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyEnding) {
                // The hook runs.
            }
        }
    }
}
