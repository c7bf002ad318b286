package summitbot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.Refusal;
import summitbot.telegram.work.SlowPart;
import summitbot.telegram.work.UpdateHandler;
import summitbot.telegram.work.Urgency;
import summitbot.telegram.work.Work;

/**
 * Does what the text says: {@code parts 3} replies in three messages, {@code hold NAME} waits until the test releases it, {@code
 * model NAME} does so as a slow part, {@code show 5} shows five things first, {@code fail} throws, {@code silent} says nothing, {@code heavy} finds no memory at first; any
 * other text is answered with {@code Re: text}. Texts with a slash are quick, {@code /cancel} cancels.
 */
final class ScriptedConversation implements UpdateHandler {
    final List<String> handled = new CopyOnWriteArrayList<>();
    final List<BotIdentity> started = new CopyOnWriteArrayList<>();
    private final AtomicBoolean tooHeavy = new AtomicBoolean(true);
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    void release(String name) {
        gate(name).countDown();
    }

    private CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, key -> new CountDownLatch(1));
    }

    @Override
    public Urgency urgency(Update update, BotIdentity bot) {
        if (update.hasCallbackQuery() || update.hasInlineQuery()) {
            return Urgency.QUICK;
        }
        Optional<String> text = text(update);
        if (text.isEmpty()) {
            return Urgency.IGNORED;
        }
        if (text.get().equals("heavy") && tooHeavy.getAndSet(false)) {
            throw new OutOfMemoryError("as scripted");
        }
        return text.get().startsWith("/") ? Urgency.QUICK : Urgency.QUESTION;
    }

    private static Optional<String> text(Update update) {
        Message message = update.hasMessage() ? update.getMessage() : update.getEditedMessage();
        return Optional.ofNullable(message).map(Message::getText);
    }

    @Override
    public Optional<SlowPart> handle(Work work) {
        if (work.update().hasCallbackQuery()) {
            work.outbox().answerCallback(work.update().getCallbackQuery().getId(), "pressed", false);
            return Optional.empty();
        }
        String text = text(work.update()).orElse("");
        handled.add(text);
        String[] words = text.split(" ", 2);
        switch (words[0]) {
            case "/cancel" -> work.finish(MessageContent.plain("cancelled " + work.cancelQuestions()));
            case "parts" ->
                work.finish(
                        IntStream.rangeClosed(1, Integer.parseInt(words[1]))
                                .mapToObj(part -> MessageContent.plain("part " + part))
                                .toList(),
                        OptionalLong.of(17));
            case "hold" -> {
                work.typing();
                await(work, words[1]);
                work.finish(MessageContent.plain(work.cancelled() ? "stopped" : "held " + words[1]));
            }
            case "model" -> {
                return Optional.of(new Model(work, words[1]));
            }
            case "show" -> {
                int times = Integer.parseInt(words[1]);
                IntStream.rangeClosed(1, times).forEach(i -> work.show(MessageContent.plain("soon " + i + "…")));
                work.finish(MessageContent.plain("shown " + times));
            }
            case "fail" -> throw new IllegalStateException("as scripted");
            case "silent" -> {}
            default -> work.finish(MessageContent.plain("Re: " + text));
        }
        return Optional.empty();
    }

    private void await(Work work, String name) {
        try {
            while (!work.cancelled() && !gate(name).await(5, TimeUnit.MILLISECONDS)) {
                // Looks now and then, as the model does.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Model implements SlowPart {
        private final Work work;
        private final String name;

        Model(Work work, String name) {
            this.work = work;
            this.name = name;
        }

        @Override
        public void waiting(int place) {
            work.show(MessageContent.plain("place " + place + "…"));
        }

        @Override
        public void run() {
            await(work, name);
            work.finish(MessageContent.plain("model " + name));
        }

        @Override
        public void withoutModel() {
            work.finish(MessageContent.plain("without " + name));
        }
    }

    @Override
    public void waiting(Work work, int place) {
        work.show(MessageContent.plain("place " + place + "…"));
    }

    @Override
    public void refuse(Work work, Refusal refusal) {
        if (work.update().hasCallbackQuery()) {
            work.outbox().answerCallback(work.update().getCallbackQuery().getId(), "refused: " + refusal, true);
            return;
        }
        work.finish(MessageContent.plain("refused: " + refusal));
    }

    @Override
    public void started(BotIdentity bot, Outbox outbox) {
        started.add(bot);
    }

    List<String> handled() {
        return new ArrayList<>(handled);
    }
}
