package summitbot.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.answer.ModePreference;
import summitbot.telegram.TelegramBot;
import summitbot.telegram.api.ApiAddress;
import summitbot.telegram.api.BotToken;

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
        try (BotLock lock = BotLock.take(session.folders().data())) {
            Application application = session.application();
            ModePreference preference = ModeOption.of(mode, application);
            application.beginLoading(preference);
            if (preference != ModePreference.QUOTES) {
                application.loadModel();
            }
            application.chat();
            TelegramBot bot = new TelegramBot(
                    token,
                    address,
                    new ReloadedSettings(session.folders().config(), application.settings()),
                    application.state(),
                    Duration.ofDays(application.settings().record().retentionDays()),
                    session.surroundings().clock(),
                    TelegramHandler.of(
                            application,
                            preference,
                            application.state(),
                            session.surroundings().clock()),
                    session::note);
            serve(bot);
        }
        return 0;
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
