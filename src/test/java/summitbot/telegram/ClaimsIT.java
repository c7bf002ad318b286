package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.UnavailableException;
import summitbot.storage.LateWrites;
import summitbot.storage.Schema;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.delivery.PacedOutbox;
import summitbot.telegram.delivery.Replies;
import summitbot.telegram.delivery.SqlChats;
import summitbot.telegram.delivery.SqlReplies;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.intake.SqlInbox;
import summitbot.telegram.replica.SqlReplica;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.Dispatcher;
import summitbot.telegram.work.Limits;
import summitbot.testing.Eventually;
import summitbot.testing.FaultyDatabase;
import summitbot.testing.TestDatabase;

/** What is taken in while something else fails. */
class ClaimsIT {
    private static final long BOT = 4242;

    @TempDir
    Path folder;

    @AutoClose
    private final BotApiServer telegram = BotApiServer.start();

    private final ScriptedConversation conversation = new ScriptedConversation();
    private FaultyDatabase state;
    private SqlReplica replica;
    private LateWrites late;
    private SqlInbox inbox;
    private BotApi api;
    private PacedOutbox outbox;
    private Dispatcher dispatcher;
    private Claims claims;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        state = new FaultyDatabase(TestDatabase.open(folder.resolve("state.db"), Schema.STATE));
        replica = SqlReplica.join(state, BOT, Optional.empty(), () -> {});
        late = new LateWrites();
        inbox = new SqlInbox(state, BOT, replica, late, clock);
        SqlChats chats = new SqlChats(state, BOT);
        SqlReplies sent = new SqlReplies(state, BOT, replica, clock);
        api = new BotApi(new BotToken(BotApiServer.TOKEN), telegram.address(), BotApi.PATIENCE, "claims");
        outbox = PacedOutbox.start(
                api, chats, RunningBot.defaults().sendsPerSecond(), () -> true, replica::members, () -> {});
        Replies replies = outbox.replies(sent, late);
        dispatcher = new Dispatcher(
                conversation,
                new BotIdentity(BOT, "bot", true, false, false, false),
                RunningBot::defaults,
                clock,
                inbox,
                chats,
                outbox,
                replies,
                sent,
                Limits.inMemory(),
                replica::waitingElsewhere,
                refusal -> {});
        claims = new Claims(inbox, chats, replies, dispatcher, replica, late);
    }

    @AfterEach
    void close() {
        claims.close();
        dispatcher.close();
        outbox.close();
        api.close();
        late.close();
        replica.close();
        state.close();
    }

    private static JsonNode silent() {
        return message("silent");
    }

    private static JsonNode message(String text) {
        ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", 1);
        ObjectNode message = update.putObject("message")
                .put("message_id", 5)
                .put("date", Clock.systemUTC().instant().getEpochSecond())
                .put("text", text);
        message.putObject("chat").put("id", 1).put("type", "private");
        message.putObject("from").put("id", 1).put("is_bot", false).put("first_name", "Ada");
        return update;
    }

    private boolean isHandled() {
        return conversation.handled.equals(List.of("silent"));
    }

    @Test
    void leavesUpdatesToTelegramWhileTooMuchIsNotRecorded() {
        AtomicBoolean full = new AtomicBoolean(true);
        for (int i = 0; i < 1_000; i++) {
            late.write(i, () -> {
                if (full.get()) {
                    throw new UnavailableException("The disk is full.");
                }
            });
        }

        assertThatThrownBy(() -> claims.take(List.of(silent()))).isInstanceOf(UnavailableException.class);

        full.set(false);
        assertThat(Eventually.holds(late::hasRoom)).isTrue();
        claims.take(List.of(silent()));
        assertThat(Eventually.holds(this::isHandled)).isTrue();
    }

    @Test
    void looksAgainAfterAnErrorAsBefore() {
        assumeThat(replica.shared()).isTrue();
        AtomicBoolean failed = new AtomicBoolean();
        claims.start();
        state.before(() -> {
            if (Thread.currentThread().getName().equals("telegram-claims") && failed.compareAndSet(false, true)) {
                throw new OutOfMemoryError("as scripted");
            }
        });
        assertThat(Eventually.holds(failed::get)).isTrue();

        // As another process does.
        inbox.store(List.of(silent()));

        assertThat(Eventually.holds(this::isHandled)).isTrue();
    }

    @Test
    void claimsNothingOnceItIsClosed() {
        claims.close();

        claims.take(List.of(message("hold a")));

        assertThat(inbox.claimed()).isEmpty();
        assertThat(inbox.claim(1)).hasSize(1);
    }
}
