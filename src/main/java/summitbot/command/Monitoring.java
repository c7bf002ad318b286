package summitbot.command;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import summitbot.answer.ModePreference;
import summitbot.config.Settings.MonitoringSettings;
import summitbot.monitoring.BotMetrics;
import summitbot.monitoring.MonitoringServer;
import summitbot.telegram.TelegramBot;
import summitbot.telegram.TelegramListener;
import summitbot.telegram.work.Backlog;

/** What tells how the bot on Telegram is doing, from its start on; nothing where the settings name no port. Safe for concurrent use. */
final class Monitoring implements AutoCloseable {
    private final @Nullable BotMetrics metrics;
    private final @Nullable MonitoringServer server;
    private volatile Optional<TelegramBot> bot = Optional.empty();

    private Monitoring(Application application, Supplier<ModePreference> mode) {
        MonitoringSettings settings = application.settings().monitoring();
        if (settings.port() == 0) {
            metrics = null;
            server = null;
            return;
        }
        BotMetrics counting = new BotMetrics();
        application.countIn(counting);
        counting.watch(
                () -> bot.map(TelegramBot::backlog).orElse(Backlog.NONE),
                () -> bot.filter(TelegramBot::reached).isPresent(),
                () -> application.model().available());
        counting.watchHosts(
                application.model().loads().size(), () -> application.model().loads());
        metrics = counting;
        server = new MonitoringServer(
                settings.host(), settings.port(), counting::scrape, ReadyParts.of(application, mode, () -> bot));
    }

    /**
     * Begins to count and to listen, where the settings name a port. To be called before the first question.
     *
     * @param mode which way of answering is wanted now
     */
    static Monitoring start(Application application, Supplier<ModePreference> mode) {
        return new Monitoring(application, mode);
    }

    /** Returns what counts failures on Telegram. */
    TelegramListener telegram() {
        return metrics == null ? TelegramListener.NONE : metrics.telegram();
    }

    /** From now on this bot is watched. */
    void watch(TelegramBot running) {
        bot = Optional.of(running);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (metrics != null) {
            metrics.close();
        }
    }
}
