package summitbot.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.Refusal;
import summitbot.telegram.work.SlowPart;
import summitbot.telegram.work.UpdateHandler;
import summitbot.telegram.work.Urgency;
import summitbot.telegram.work.Work;

class LeasedConversationTest {
    private final TestChat chat = new TestChat();
    private final TestUpdates updates = new TestUpdates();
    private final AtomicInteger open = new AtomicInteger();
    private String words = "first";
    private final LeasedConversation conversation = new LeasedConversation(() -> lease(new Saying(words)));

    private LeasedConversation.Lease lease(UpdateHandler handler) {
        open.incrementAndGet();
        return new LeasedConversation.Lease() {
            private boolean closed;

            @Override
            public UpdateHandler conversation() {
                return handler;
            }

            @Override
            public void close() {
                if (!closed) {
                    closed = true;
                    open.decrementAndGet();
                }
            }
        };
    }

    @Test
    void aSlowPartBelongsToTheConversationThatTheUpdateBeganWith() {
        TestChat.TestWork work = chat.work(updates.text(1, "slow"));
        SlowPart slow = conversation.handle(work).orElseThrow();
        words = "second";

        assertThat(open).hasValue(1);
        slow.waiting(1);
        slow.run();

        assertThat(work.text()).isEqualTo("first");
        assertThat(open).hasValue(0);
        assertThat(said("quick")).isEqualTo("second");
        assertThat(open).hasValue(0);
    }

    @Test
    void givesBackWhatFailsOrGoesOnWithoutTheModel() {
        assertThatThrownBy(() -> conversation.handle(chat.work(updates.text(1, "fail"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(open).hasValue(0);

        conversation.handle(chat.work(updates.text(1, "slow"))).orElseThrow().withoutModel();
        assertThat(open).hasValue(0);

        Update update = updates.text(1, "quick");
        assertThat(conversation.urgency(update, TestChat.BOT)).isEqualTo(Urgency.QUESTION);
        conversation.waiting(chat.work(update), 1);
        conversation.refuse(chat.work(update), Refusal.FAILED);
        conversation.started(TestChat.BOT, chat);
        assertThat(open).hasValue(0);
    }

    private String said(String text) {
        TestChat.TestWork work = chat.work(updates.text(1, text));
        conversation.handle(work);
        return work.text();
    }

    /** Says the same to everything, now or later. */
    private record Saying(String words) implements UpdateHandler {
        @Override
        public Urgency urgency(Update update, BotIdentity bot) {
            return Urgency.QUESTION;
        }

        @Override
        public Optional<SlowPart> handle(Work work) {
            return switch (work.update().getMessage().getText()) {
                case "fail" -> throw new IllegalStateException("as asked");
                case "slow" -> Optional.of(new Later(work, words));
                default -> {
                    work.finish(MessageContent.plain(words));
                    yield Optional.empty();
                }
            };
        }

        @Override
        public void waiting(Work work, int place) {}

        @Override
        public void refuse(Work work, Refusal refusal) {}

        @Override
        public void started(BotIdentity bot, Outbox outbox) {}
    }

    private record Later(Work work, String words) implements SlowPart {
        @Override
        public void waiting(int place) {}

        @Override
        public void run() {
            work.finish(MessageContent.plain(words));
        }

        @Override
        public void withoutModel() {
            run();
        }
    }
}
