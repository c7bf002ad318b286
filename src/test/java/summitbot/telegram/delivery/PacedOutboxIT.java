package summitbot.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.telegram.api.BackOff;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Fault;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.OutgoingMessage;
import summitbot.telegram.message.Target;
import summitbot.testing.Eventually;
import summitbot.testing.TestDatabase;

/** Many tries in little time: everything as with Telegram, only a thousand times faster. */
class PacedOutboxIT {
    private static final Pace QUICK = new Pace(
            Duration.ofMillis(1),
            1_000,
            Duration.ofMillis(1),
            1_000,
            Duration.ofMillis(1),
            new BackOff(Duration.ofMillis(1), Duration.ofMillis(2)));

    @TempDir
    Path folder;

    @AutoClose
    private final BotApiServer telegram = BotApiServer.start();

    private Database state;
    private BotApi api;
    private PacedOutbox outbox;

    @BeforeEach
    void start() {
        telegram.nextMessageId(1);
        telegram.nextMessageId(2);
        state = TestDatabase.open(folder.resolve("state.db"), Schema.STATE);
        api = new BotApi(new BotToken(BotApiServer.TOKEN), telegram.address(), BotApi.PATIENCE, "outbox");
        outbox = PacedOutbox.start(api, new SqlChats(state, 1), QUICK, () -> {});
    }

    @AfterEach
    void stop() {
        outbox.close();
        api.close();
        state.close();
    }

    @Test
    void givesUpWhatTelegramCannotTakeWhileItTakesOthers() {
        telegram.fail(Fault.noReason("sendmessage").inChat(1));

        CompletableFuture<Delivery> refused = send(1, "odd");
        assertThat(Eventually.holds(() -> {
                    send(2, "fine").join();
                    return refused.isDone();
                }))
                .isTrue();

        assertThat(refused.join().outcome()).isEqualTo(Delivery.Outcome.FAILED);
        assertThat(telegram.calls("sendmessage").stream().filter(call -> call.number("chat_id") == 1))
                .hasSizeGreaterThan(20);
        telegram.recover();
        assertThat(send(1, "after").join().messageId()).isPresent();
    }

    @Test
    void givesNothingUpWhileTelegramTakesNothing() {
        telegram.fail(Fault.noReason("sendmessage"));

        CompletableFuture<Delivery> first = send(1, "first");
        CompletableFuture<Delivery> second = send(2, "second");
        assertThat(Eventually.holds(() -> telegram.calls("sendmessage").size() > 100))
                .isTrue();
        telegram.recover();

        assertThat(first.join().messageId()).isPresent();
        assertThat(second.join().messageId()).isPresent();
    }

    private CompletableFuture<Delivery> send(long chatId, String text) {
        return outbox.send(new OutgoingMessage(Target.chat(chatId), MessageContent.plain(text)));
    }
}
