package summitbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import summitbot.config.Settings.TelegramSettings;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;
import summitbot.storage.LateWrites;
import summitbot.telegram.api.ApiAddress;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.api.Reachability;
import summitbot.telegram.api.RegisterWebhook;
import summitbot.telegram.api.TelegramClock;
import summitbot.telegram.delivery.PacedOutbox;
import summitbot.telegram.delivery.Replies;
import summitbot.telegram.delivery.SqlChats;
import summitbot.telegram.delivery.SqlReplies;
import summitbot.telegram.intake.Cleaning;
import summitbot.telegram.intake.Poller;
import summitbot.telegram.intake.SqlInbox;
import summitbot.telegram.intake.WebhookServer;
import summitbot.telegram.replica.SqlReplica;
import summitbot.telegram.work.Backlog;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.Dispatcher;
import summitbot.telegram.work.Limits;
import summitbot.telegram.work.UpdateHandler;

/** The bot on Telegram, from the first call to the last. */
public final class TelegramBot {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);

    /** What is being sent when the bot stops gets this long; the rest is sent after the next start. */
    private static final Duration LAST_SENDS = Duration.ofSeconds(3);

    private final BotToken token;
    private final ApiAddress address;
    private final Supplier<TelegramSettings> settings;
    private final Database state;
    private final Duration retention;
    private final TelegramClock clock;
    private final UpdateHandler handler;
    private final Consumer<String> note;
    private final TelegramListener listener;
    private final Optional<String> place;
    private final Reachability reachability;
    private volatile Optional<Dispatcher> working = Optional.empty();
    private final AtomicBoolean tokenRefused = new AtomicBoolean();
    private final AtomicBoolean replaced = new AtomicBoolean();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param settings of now; read again whenever they matter
     * @param state open with {@link summitbot.storage.Schema#STATE}; not closed by this object
     * @param clock the time until Telegram has said what time it is; a {@link TelegramClock} hears it from this bot
     * @param retention how long it is kept which message answers which; at least two days
     * @param handler what the bot does with updates
     * @param note told in one line what people who run the bot want to know
     */
    public TelegramBot(
            BotToken token,
            ApiAddress address,
            Supplier<TelegramSettings> settings,
            Database state,
            Duration retention,
            Clock clock,
            UpdateHandler handler,
            Consumer<String> note) {
        this(token, address, settings, state, retention, clock, handler, note, TelegramListener.NONE, Optional.empty());
    }

    /**
     * As above, with somebody who counts.
     *
     * @param place see {@link SqlReplica#join}
     */
    public TelegramBot(
            BotToken token,
            ApiAddress address,
            Supplier<TelegramSettings> settings,
            Database state,
            Duration retention,
            Clock clock,
            UpdateHandler handler,
            Consumer<String> note,
            TelegramListener listener,
            Optional<String> place) {
        this.listener = listener;
        this.place = place;
        this.reachability = new Reachability(address);
        this.token = token;
        this.address = address;
        this.settings = settings;
        this.state = state;
        this.retention = retention;
        this.clock = TelegramClock.beginningWith(clock);
        this.handler = handler;
        this.note = note;
    }

    /** Returns what waits now; nothing before the bot serves and after it has stopped. */
    public Backlog backlog() {
        return working.map(Dispatcher::backlog).orElse(Backlog.NONE);
    }

    /** Whether updates are taken in and worked on. */
    public boolean serving() {
        return working.isPresent() && stopping.getCount() > 0;
    }

    /** Whether Telegram answered when it was last asked; false before the first answer. */
    public boolean reached() {
        return working.isPresent() && !reachability.away();
    }

    /**
     * Serves until {@link #stop}. Keeps trying while Telegram is out of reach.
     *
     * @throws InvalidInputException when Telegram does not take the token
     * @throws UnavailableException when the database fails at the start, or other processes have taken over
     */
    public void run() {
        var unused = CompletableFuture.runAsync(Dispatcher::warmUp);
        try (BotApi api =
                new BotApi(token, address, BotApi.PATIENCE, "telegram-http", listener::callFailed, clock::heard)) {
            Optional<BotIdentity> bot = new UntilAnswered(api, reachability, stopping)
                    .call(new GetMe())
                    .map(Introduction::identity);
            if (bot.isPresent()) {
                serve(api, bot.get());
            }
        } finally {
            ended.countDown();
        }
        if (tokenRefused.get()) {
            throw Introduction.wrongToken();
        }
        if (replaced.get()) {
            throw new UnavailableException(
                    "Other processes that serve this bot took this one to be dead, for it did not reach the"
                            + " database for too long; they go on with its work. Start it again.");
        }
    }

    private void serve(BotApi api, BotIdentity bot) {
        try (SqlReplica replica = SqlReplica.join(state, bot.id(), place, this::replaced);
                LateWrites late = new LateWrites()) {
            SqlInbox inbox = new SqlInbox(state, bot.id(), replica, late, clock);
            SqlChats chats = new SqlChats(state, bot.id());
            SqlReplies sent = new SqlReplies(state, bot.id(), replica, clock);
            Limits limits = replica.shared() ? Limits.shared(state, bot.id()) : Limits.inMemory();
            try (PacedOutbox outbox = PacedOutbox.start(
                    api,
                    chats,
                    settings.get().sendsPerSecond(),
                    replica::mayAct,
                    replica::members,
                    this::tokenRefused)) {
                Replies replies = outbox.replies(sent, late);
                reachability.whenBack(outbox::retryNow);
                try (Dispatcher dispatcher = new Dispatcher(
                                handler,
                                bot,
                                settings,
                                clock,
                                inbox,
                                chats,
                                outbox,
                                replies,
                                sent,
                                limits,
                                replica::waitingElsewhere,
                                listener::refused);
                        Claims claims = new Claims(inbox, chats, replies, dispatcher, replica, late)) {
                    replica.reportWaiting(dispatcher::waiting);
                    claims.start();
                    handler.started(bot, outbox);
                    working = Optional.of(dispatcher);
                    note.accept("Serving Telegram as @" + bot.username() + ".");
                    try (Cleaning cleaning = Cleaning.start(inbox, retention)) {
                        if (settings.get().mode().equals("webhook")) {
                            // Nobody polls, so that sending is what tells whether Telegram is there.
                            outbox.reportTo(reachability);
                            listen(api, claims::take);
                        } else {
                            poll(bot, claims::take);
                        }
                    }
                }
                if (!replica.lost() && !outbox.drain(LAST_SENDS)) {
                    LOG.info("Some messages are left; they are sent after the next start.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(BotApi api, Consumer<List<JsonNode>> taker) throws InterruptedException {
        TelegramSettings now = settings.get();
        if (now.webhookUrl().isEmpty()) {
            throw new InvalidInputException(
                    "config/bot.yaml: telegram.webhookUrl is empty; telegram.mode webhook needs the"
                            + " https address that Telegram is to call.");
        }
        String secret = token.webhookSecret();
        try (WebhookServer server =
                new WebhookServer(now.webhookUrl(), now.webhookHost(), now.webhookPort(), secret, taker)) {
            var unused =
                    new UntilAnswered(api, reachability, stopping).call(new RegisterWebhook(now.webhookUrl(), secret));
            stopping.await();
        }
    }

    private void poll(BotIdentity bot, Consumer<List<JsonNode>> taker) throws InterruptedException {
        try (BotApi polling =
                new BotApi(token, address, Poller.SILENCE, "telegram-poll", listener::callFailed, clock::heard)) {
            boolean taken = new PollingTurn(state, bot.id(), stopping).run(() -> {
                removeWebhook(polling);
                return new Poller(polling, reachability, taker);
            });
            if (!taken) {
                tokenRefused();
            }
        }
    }

    /** While one is set, Telegram gives no updates. Where this fails, polling meets it again and says so. */
    private void removeWebhook(BotApi api) {
        try {
            var unused = UntilStopped.get(api.call(new DeleteWebhook()), stopping);
        } catch (ExecutionException e) {
            LOG.debug("deleteWebhook: {}", api.failure(e).description());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void replaced() {
        replaced.set(true);
        stopping.countDown();
    }

    private void tokenRefused() {
        tokenRefused.set(true);
        stopping.countDown();
    }

    /**
     * Ends {@link #run}: what is being worked on is finished or handed over to the next start.
     *
     * @return whether it ended within the patience
     */
    public boolean stop(Duration patience) {
        stopping.countDown();
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
