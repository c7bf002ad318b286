package summitbot.telegram.conversation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.telegram.delivery.Delivery;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.delivery.SentReplies;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.OutgoingMessage;
import summitbot.telegram.message.Target;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.Work;

/** The chats as Telegram shows them: what was sent, edited and popped up. */
final class TestChat implements Outbox, SentReplies {
    static final BotIdentity BOT = new BotIdentity(99, "test_bot", true, false, true, false);

    /** The answer to a press. */
    record Popup(String callbackId, String text, boolean alert) {}

    /** One reply with the message ids of its parts. */
    record Sent(SentReply reply, List<Integer> messageIds, List<MessageContent> parts) {}

    final List<Sent> sent = new ArrayList<>();
    final List<Popup> popups = new ArrayList<>();
    final Map<Integer, MessageContent> edits = new HashMap<>();
    final List<BotApiMethod<?>> calls = new ArrayList<>();
    final List<OutgoingMessage> unasked = new ArrayList<>();
    private final AtomicInteger nextId = new AtomicInteger(10_000);

    /** The work on an update. */
    TestWork work(Update update) {
        return new TestWork(update);
    }

    /** Work that remembers what was shown. */
    final class TestWork implements Work {
        private final Update update;
        final List<MessageContent> shown = new ArrayList<>();
        boolean typed;
        boolean cancelled;
        int cancels;
        Optional<Sent> finished = Optional.empty();

        TestWork(Update update) {
            this.update = update;
        }

        /** The text of the reply, its parts joined. */
        String text() {
            return String.join(
                    "\n",
                    finished.orElseThrow().parts().stream()
                            .map(part -> part.text().text())
                            .toList());
        }

        @Override
        public Update update() {
            return update;
        }

        @Override
        public BotIdentity bot() {
            return BOT;
        }

        @Override
        public Outbox outbox() {
            return TestChat.this;
        }

        @Override
        public void typing() {
            typed = true;
        }

        @Override
        public void show(MessageContent provisional) {
            if (finished.isEmpty()) {
                shown.add(provisional);
            }
        }

        @Override
        public void finish(List<MessageContent> parts, OptionalLong answer) {
            if (finished.isPresent()) {
                return;
            }
            List<Integer> ids =
                    parts.stream().map(part -> nextId.getAndIncrement()).toList();
            Sent reply = new Sent(replied(answer), ids, parts);
            finished = Optional.of(reply);
            sent.add(reply);
        }

        private SentReply replied(OptionalLong answer) {
            if (update.hasCallbackQuery()) {
                return new SentReply(
                        update.getCallbackQuery().getMessage().getChatId(),
                        update.getCallbackQuery().getFrom().getId(),
                        update.getCallbackQuery().getMessage().getMessageId(),
                        answer);
            }
            var message = update.hasMessage() ? update.getMessage() : update.getEditedMessage();
            return new SentReply(message.getChatId(), message.getFrom().getId(), message.getMessageId(), answer);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public int cancelQuestions() {
            return cancels;
        }

        @Override
        public Forgotten forgetPerson() {
            return forget(replied(OptionalLong.empty()).userId(), update.getUpdateId());
        }

        @Override
        public boolean forgotten() {
            return false;
        }

        @Override
        public SentReplies sentReplies() {
            return TestChat.this;
        }
    }

    @Override
    public Optional<SentReply> find(long chatId, int messageId) {
        return sent.stream()
                .filter(reply ->
                        reply.reply().chatId() == chatId && reply.messageIds().contains(messageId))
                .map(Sent::reply)
                .findFirst();
    }

    @Override
    public List<SentReply> latest(long chatId, long userId, long sinceEpochSecond, int limit) {
        List<SentReply> all = sent.stream()
                .map(Sent::reply)
                .filter(reply -> reply.chatId() == chatId
                        && reply.userId() == userId
                        && reply.answer().isPresent())
                .toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public Forgotten forget(long userId, long by) {
        List<Long> answers = sent.stream()
                .filter(reply -> reply.reply().userId() == userId)
                .flatMapToLong(reply -> reply.reply().answer().stream())
                .boxed()
                .toList();
        sent.removeIf(reply -> reply.reply().userId() == userId);
        return new Forgotten(answers.size(), answers.size(), answers);
    }

    @Override
    public CompletableFuture<Delivery> send(OutgoingMessage message) {
        unasked.add(message);
        return CompletableFuture.completedFuture(Delivery.sent(nextId.getAndIncrement()));
    }

    @Override
    public CompletableFuture<Delivery> edit(long chatId, int messageId, MessageContent content) {
        edits.put(messageId, content);
        return CompletableFuture.completedFuture(Delivery.sent(messageId));
    }

    @Override
    public void typing(Target target) {}

    @Override
    public void answerCallback(String callbackId, String text, boolean alert) {
        popups.add(new Popup(callbackId, text, alert));
    }

    @Override
    public <T extends Serializable> CompletableFuture<T> call(BotApiMethod<T> method) {
        calls.add(method);
        return new CompletableFuture<>();
    }
}
