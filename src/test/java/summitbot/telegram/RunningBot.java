package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import summitbot.config.Settings.TelegramSettings;
import summitbot.config.SettingsReader;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.telegram.api.ApiAddress;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.testing.TestDatabase;

/** A bot with the real client and a real database, in a thread of its own. */
final class RunningBot implements AutoCloseable {
    final ScriptedConversation conversation;
    final List<String> notes = new CopyOnWriteArrayList<>();
    volatile TelegramSettings settings = SettingsReader.defaults().telegram();
    private final Database state;
    private final TelegramBot bot;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread;

    private RunningBot(
            Path folder,
            ApiAddress address,
            ScriptedConversation conversation,
            TelegramSettings settings,
            Clock clock) {
        this.conversation = conversation;
        this.settings = settings;
        this.state = TestDatabase.open(folder.resolve("state.db"), Schema.STATE);
        this.bot = new TelegramBot(
                new BotToken(BotApiServer.TOKEN),
                address,
                () -> this.settings,
                state,
                Duration.ofDays(30),
                clock,
                conversation,
                notes::add);
        this.thread = new Thread(
                () -> {
                    try {
                        bot.run();
                        ended.complete(null);
                    } catch (RuntimeException e) {
                        ended.completeExceptionally(e);
                    }
                },
                "bot");
    }

    static RunningBot on(BotApiServer telegram, Path folder) {
        return start(telegram.address(), folder, new ScriptedConversation(), defaults());
    }

    static RunningBot on(BotApiServer telegram, Path folder, TelegramSettings settings) {
        return start(telegram.address(), folder, new ScriptedConversation(), settings);
    }

    static RunningBot start(
            ApiAddress address, Path folder, ScriptedConversation conversation, TelegramSettings settings) {
        return start(address, folder, conversation, settings, Clock.systemUTC());
    }

    static RunningBot start(
            ApiAddress address,
            Path folder,
            ScriptedConversation conversation,
            TelegramSettings settings,
            Clock clock) {
        RunningBot running = new RunningBot(folder, address, conversation, settings, clock);
        running.thread.start();
        return running;
    }

    static TelegramSettings defaults() {
        return SettingsReader.defaults().telegram();
    }

    Database state() {
        return state;
    }

    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Stops it as a signal to end does. */
    boolean stop() {
        return bot.stop(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        assertThat(stop()).as("stopped within ten seconds").isTrue();
        state.close();
    }
}
