package summitbot.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import summitbot.telegram.api.ApiAddress;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.BotToken;

/** No call of these is made: the client refuses each before, so that its end is there when the sender looks. */
class SenderTest {
    private final BotApi api =
            new BotApi(new BotToken("1:secret"), ApiAddress.parse("http://127.0.0.1:1"), Duration.ofSeconds(1), "none");
    private final Sender sender = new Sender(api, new OpenChats(), Pace.telegram(30), () -> true, () -> 1, () -> {});

    @AfterEach
    void stop() {
        sender.close();
        api.close();
    }

    @Test
    @Timeout(20)
    void takesOnWhatIsHandedOverWhileItRecordsACallThatWasOverAtOnce() {
        Impossible impossible = new Impossible();

        Delivery delivery = sender.send(1, impossible).join();

        assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.FAILED);
        assertThat(impossible.othersMeanwhile).isTrue();
    }

    /** Its record takes until another thread has handed something over. */
    private final class Impossible extends Nothing {
        private boolean othersMeanwhile;

        @Override
        public Optional<BotApiMethod<?>> call(long chatId) {
            return Optional.of(new SendMessage("", ""));
        }

        @Override
        public void failed(Delivery.Outcome outcome) {
            CompletableFuture<Boolean> handedOver = new CompletableFuture<>();
            Thread other = new Thread(() -> {
                var unused = sender.send(2, new Nothing());
                handedOver.complete(true);
            });
            other.start();
            othersMeanwhile =
                    handedOver.completeOnTimeout(false, 3, TimeUnit.SECONDS).join();
        }
    }

    /** There is nothing to send. */
    private static class Nothing implements Parcel {
        @Override
        public Optional<BotApiMethod<?>> call(long chatId) {
            return Optional.empty();
        }

        @Override
        public Object message() {
            return this;
        }

        @Override
        public boolean kept() {
            return true;
        }

        @Override
        public boolean urgent() {
            return false;
        }

        @Override
        public Delivery sent(long chatId, Object result) {
            return Delivery.sent(1);
        }

        @Override
        public boolean adapt(ApiFailure failure) {
            return false;
        }

        @Override
        public void failed(Delivery.Outcome outcome) {}
    }

    private static final class OpenChats implements Chats {
        @Override
        public long current(long chatId) {
            return chatId;
        }

        @Override
        public void migrate(long from, long to) {}

        @Override
        public boolean blocked(long chatId) {
            return false;
        }

        @Override
        public void block(long chatId) {}

        @Override
        public void unblock(long chatId) {}
    }
}
