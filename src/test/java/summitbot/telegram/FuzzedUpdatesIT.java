package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatService;
import summitbot.config.Messages;
import summitbot.config.SettingsReader;
import summitbot.corpus.Corpus;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.conversation.BotConversation;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;
import summitbot.testing.Fuzzing;
import summitbot.testing.Mutation;
import summitbot.testing.QuotingChat;
import summitbot.testing.SampleCorpus;
import summitbot.testing.TestDatabase;

/** Whatever updates come, a bot with everything real but Telegram works on all of them, fails at none, and goes on. */
class FuzzedUpdatesIT {
    private static final Path SAMPLES = Path.of("src/test/resources/summitbot/telegram/updates.json");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @AutoClose
    private final BotApiServer telegram = BotApiServer.start();

    private final Map<Long, JsonNode> sent = new TreeMap<>();
    private final AtomicLong strangers = new AtomicLong(1_000_000);

    @Test
    void worksOnAllOfThemAndGoesOn() throws Exception {
        JsonNode samples = new ObjectMapper().readTree(Files.readString(SAMPLES));
        try (LogWatch log = new LogWatch(Level.WARN);
                Database state = TestDatabase.open(folder.resolve("state.db"), Schema.STATE)) {
            TelegramBot bot = bot(state);
            Thread thread = new Thread(bot::run, "bot");
            thread.start();

            Fuzzing.run(random -> send(random, samples));
            Person ann = Person.privately(telegram, 5);
            ann.write("How long did the negotiations last?");
            boolean replied =
                    Eventually.holds(PATIENCE, () -> !telegram.messages(5).isEmpty());
            boolean done = Eventually.holds(PATIENCE, () -> waiting(state) == 0);
            bot.stop(Duration.ofSeconds(20));

            assertThat(failures(log)).isEmpty();
            assertThat(replied).as("whether it goes on").isTrue();
            assertThat(done).as("whether it works on all of them").isTrue();
        }
    }

    private static int waiting(Database state) {
        return state.read(connection -> {
            try (var rows = connection.prepareStatement("select count(*) from telegram_update where handled = 0");
                    var row = rows.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Each with the update it is about, where that is told. */
    private List<String> failures(LogWatch log) {
        return log.lines(Level.WARN).stream()
                .filter(line -> line.matches("(?s).*(?:failed:|not be understood|were not taken).*"))
                .map(line -> line
                        + sent.entrySet().stream()
                                .filter(update -> line.contains("Update " + update.getKey() + " "))
                                .map(update -> "\n" + update.getValue())
                                .findFirst()
                                .orElse(""))
                .toList();
    }

    /** Telegram numbers updates by itself; each comes from somebody else, whose limits are not reached. */
    private void send(Random random, JsonNode samples) {
        JsonNode sample = samples.get(random.nextInt(samples.size())).deepCopy();
        long id = telegram.nextUpdateId();
        rename(sample, 11, strangers.incrementAndGet());
        ObjectNode update = new ObjectMapper().createObjectNode().put("update_id", id);
        JsonNode mutated = Mutation.json(random, ((ObjectNode) sample).without("update_id"));
        update.setAll((ObjectNode) mutated);
        sent.put(id, update);
        telegram.send(update);
    }

    private static void rename(JsonNode node, long from, long to) {
        Iterator<JsonNode> children = node.elements();
        while (children.hasNext()) {
            rename(children.next(), from, to);
        }
        if (node instanceof ObjectNode object && object.path("id").asLong() == from) {
            object.put("id", to);
        }
    }

    private TelegramBot bot(Database state) {
        Corpus corpus = SampleCorpus.corpus();
        ChatService chat = QuotingChat.over(corpus);
        BotConversation conversation = new BotConversation(
                () -> chat,
                () -> corpus,
                Messages.defaults()::text,
                new BotConversation.ModelUse(ModePreference.QUOTES, () -> false, ""),
                SettingsReader.defaults(),
                state,
                Clock.systemUTC());
        return new TelegramBot(
                new BotToken(BotApiServer.TOKEN),
                telegram.address(),
                () -> new TestSettings().queueLimit(1_000_000).build(),
                state,
                Duration.ofDays(30),
                Clock.systemUTC(),
                conversation,
                note -> {});
    }
}
