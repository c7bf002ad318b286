package summitbot.telegram.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import summitbot.config.Settings.TelegramSettings;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;
import summitbot.telegram.TelegramBot;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.BotMessage;
import summitbot.telegram.emulator.Call;
import summitbot.telegram.emulator.Person;
import summitbot.telegram.work.UpdateHandler;
import summitbot.threads.DaemonThreads;

/** Many people at once against the emulated Telegram, whose flood control is on. */
public final class LoadRun {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration MODEL_TIME = Duration.ofSeconds(5);
    private static final long BETWEEN_COMMANDS_MILLIS = 100;
    private static final int WARM_UP = 20;

    private final Path folder;
    private final Function<Database, UpdateHandler> handlers;
    private final TelegramSettings settings;
    private final List<String> questions;

    /**
     * @param folder an empty one for databases
     * @param handlers gives the bot's handler over a database
     * @param questions asked in turn
     */
    public LoadRun(
            Path folder,
            Function<Database, UpdateHandler> handlers,
            TelegramSettings settings,
            List<String> questions) {
        this.folder = folder;
        this.handlers = handlers;
        this.settings = settings;
        this.questions = List.copyOf(questions);
    }

    /**
     * Runs both loads.
     *
     * @param chats how many ask at once for quotes
     * @param modelChats how many ask a slow model
     */
    public LoadTable run(int chats, int modelChats) {
        List<LoadTable.Row> rows = new ArrayList<>(atOnce(chats));
        rows.addAll(behindAModel(modelChats));
        rows.add(new LoadTable.Row("peak memory of the process, emulator included", peakMemory()));
        return new LoadTable(rows);
    }

    private List<LoadTable.Row> atOnce(int chats) {
        try (Stage stage = new Stage("quotes.db", handlers)) {
            for (int i = 0; i < WARM_UP; i++) {
                stage.person(1 + i).write(questions.get(i % questions.size()));
            }
            await(() -> stage.answered() == WARM_UP, "the warm-up");
            pause(2_000);
            Map<Long, Long> asked = new HashMap<>();
            Map<Long, Integer> messages = new HashMap<>();
            for (int i = 0; i < chats; i++) {
                long chat = 10_000L + i;
                asked.put(chat, System.nanoTime());
                messages.put(chat, stage.person(chat).write(questions.get(i % questions.size())));
            }
            await(() -> stage.answered() == WARM_UP + chats, chats + " answers");
            long own = messages.entrySet().stream()
                    .filter(entry -> stage.server.messages(entry.getKey()).stream()
                            .map(BotMessage::replyTo)
                            .toList()
                            .equals(List.of(Optional.of(entry.getValue()))))
                    .count();
            List<Long> times = new ArrayList<>();
            long last = 0;
            long first = asked.values().stream().min(Long::compare).orElseThrow();
            for (Call call : stage.server.calls("sendmessage")) {
                if (asked.containsKey(call.number("chat_id"))) {
                    times.add(call.nanos() - asked.get(call.number("chat_id")));
                    last = Math.max(last, call.nanos());
                }
            }
            double seconds = (last - first) / 1e9;
            String scene = chats + " chats at once, quotes, " + settings.sendsPerSecond() + " sends a second: ";
            return List.of(
                    new LoadTable.Row(scene + "chats with their own answer, once", own + " of " + chats),
                    new LoadTable.Row(scene + "update to sent answer, median / p95", percentiles(times)),
                    new LoadTable.Row(
                            scene + "updates answered a second", String.format(Locale.ROOT, "%.1f", chats / seconds)));
        }
    }

    private List<LoadTable.Row> behindAModel(int chats) {
        try (Stage stage = new Stage("model.db", state -> new SlowModel(handlers.apply(state), MODEL_TIME))) {
            for (int i = 0; i < chats; i++) {
                stage.person(10_000L + i).write(questions.get(i % questions.size()));
            }
            await(() -> !stage.server.messages(10_000L + chats - 1).isEmpty(), "the last one's place");
            pause(1_500);
            Map<Long, Long> asked = new HashMap<>();
            Map<String, Long> pressed = new HashMap<>();
            Map<Long, Integer> commands = new HashMap<>();
            for (int i = 0; i < chats; i++) {
                long chat = 10_000L + i;
                asked.put(chat, System.nanoTime());
                commands.put(chat, stage.person(chat).write("/help"));
                pressed.put(
                        stage.person(chat).press(placeholder(stage, chat), "of another version"), System.nanoTime());
                pause(BETWEEN_COMMANDS_MILLIS);
            }
            List<Long> presses = new ArrayList<>();
            await(() -> stage.server.calls("answercallbackquery").size() >= chats, "the presses");
            for (Call call : stage.server.calls("answercallbackquery")) {
                presses.add(call.nanos() - pressed.get(call.text("callback_query_id")));
            }
            await(() -> repliesTo(stage, commands).size() == chats, "the commands");
            List<Long> times = new ArrayList<>();
            repliesTo(stage, commands).forEach((chat, nanos) -> times.add(nanos - asked.get(chat)));
            String scene = chats + " chats behind a model of " + MODEL_TIME.toSeconds() + " s: ";
            return List.of(
                    new LoadTable.Row(scene + "command to reply, median / p95", percentiles(times)),
                    new LoadTable.Row(scene + "press of a button to its answer, median / p95", percentiles(presses)));
        }
    }

    private static BotMessage placeholder(Stage stage, long chat) {
        List<BotMessage> messages = stage.server.messages(chat);
        return messages.isEmpty()
                ? new BotMessage(
                        chat,
                        1,
                        "…",
                        com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0)
                : messages.get(0);
    }

    /** When each chat's command got its first reply. */
    private static Map<Long, Long> repliesTo(Stage stage, Map<Long, Integer> commands) {
        Map<Long, Long> replies = new HashMap<>();
        for (Call call : stage.server.calls("sendmessage")) {
            long chat = call.number("chat_id");
            int repliedTo = call.parameters()
                    .path("reply_parameters")
                    .path("message_id")
                    .asInt();
            if (Integer.valueOf(repliedTo).equals(commands.get(chat))) {
                replies.putIfAbsent(chat, call.nanos());
            }
        }
        return replies;
    }

    private static String percentiles(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return "none";
        }
        return millis(sorted[sorted.length / 2]) + " / "
                + millis(sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)]);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%,d ms", TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private static String peakMemory() {
        try {
            return Arrays.stream(Files.readString(Path.of("/proc/self/status")).split("\n", -1))
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_000 + " MB")
                    .findFirst()
                    .orElse("not known");
        } catch (IOException notLinux) {
            return "not known";
        }
    }

    private static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new UnavailableException("The load run waited in vain for " + what + ".");
            }
            pause(5);
        }
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** An emulated Telegram with a bot that runs on it. */
    private final class Stage implements AutoCloseable {
        final BotApiServer server = BotApiServer.start();
        private final Database state;
        private final TelegramBot bot;
        private final Thread thread;

        Stage(String name, Function<Database, UpdateHandler> making) {
            server.enforceFloodControl();
            state = SqliteDatabase.open(folder.resolve(name), Schema.STATE);
            bot = new TelegramBot(
                    new BotToken(BotApiServer.TOKEN),
                    server.address(),
                    () -> settings,
                    state,
                    Duration.ofDays(2),
                    Clock.systemUTC(),
                    making.apply(state),
                    note -> {});
            thread = DaemonThreads.of("telegram-under-load", bot::run);
            thread.start();
        }

        Person person(long chat) {
            return Person.privately(server, chat);
        }

        long answered() {
            return server.allMessages().size();
        }

        @Override
        public void close() {
            boolean unused = bot.stop(Duration.ofSeconds(10));
            state.close();
            server.close();
        }
    }
}
