package summitbot.telegram.delivery;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import summitbot.storage.LateWrites;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.Reachability;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.OutgoingMessage;
import summitbot.telegram.message.Target;
import summitbot.threads.DaemonThreads;

/** The outbox: messages through the sender, everything else at once, tried again where that helps. */
public final class PacedOutbox implements Outbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PacedOutbox.class);
    private static final int TRIES = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int MOST_LETTERS_OF_A_CALLBACK_ANSWER = 200;

    private final BotApi api;
    private final Chats chats;
    private final Sender sender;
    private final ScheduledExecutorService later = DaemonThreads.timer("telegram-later");

    private PacedOutbox(BotApi api, Chats chats, Sender sender) {
        this.api = api;
        this.chats = chats;
        this.sender = sender;
    }

    /**
     * Starts sending.
     *
     * @param sendsPerSecond messages and edits, all chats and processes together
     * @param mayAct whether this process may send now; what it holds back leaves when it may again
     * @param members how many processes send for this bot now, this one included
     * @param unauthorized called when Telegram no longer takes the token
     */
    public static PacedOutbox start(
            BotApi api,
            Chats chats,
            int sendsPerSecond,
            BooleanSupplier mayAct,
            IntSupplier members,
            Runnable unauthorized) {
        Pace pace = Pace.telegram(sendsPerSecond);
        return new PacedOutbox(api, chats, new Sender(api, chats, pace, mayAct, members, unauthorized));
    }

    static PacedOutbox start(BotApi api, Chats chats, Pace pace, Runnable unauthorized) {
        return new PacedOutbox(api, chats, new Sender(api, chats, pace, () -> true, () -> 1, unauthorized));
    }

    /**
     * Returns the replies that leave through this outbox.
     *
     * @param late takes what the database cannot record at once
     */
    public Replies replies(SqlReplies store, LateWrites late) {
        return new Replies(store, sender, late);
    }

    @Override
    public CompletableFuture<Delivery> send(OutgoingMessage message) {
        return sender.send(
                message.target().chatId(),
                new MessageParcel(new Object(), message.target(), message.content(), Optional.empty(), true));
    }

    @Override
    public CompletableFuture<Delivery> edit(long chatId, int messageId, MessageContent content) {
        return sender.send(
                chatId, new MessageParcel(messageId, Target.chat(chatId), content, Optional.of(messageId), false) {
                    /** It follows the press of a button. */
                    @Override
                    public boolean urgent() {
                        return true;
                    }
                });
    }

    @Override
    public void typing(Target target) {
        if (!sender.quiet(target.chatId())) {
            return;
        }
        SendChatAction typing = new SendChatAction(Long.toString(chats.current(target.chatId())), "typing");
        target.topic().ifPresent(typing::setMessageThreadId);
        var unused = api.call(typing).exceptionally(thrown -> {
            ApiFailure failure = api.failure(thrown);
            LOG.debug("typing in chat {}: {}", target.chatId(), failure.description());
            return false;
        });
    }

    @Override
    public void answerCallback(String callbackId, String text, boolean alert) {
        AnswerCallbackQuery answer = new AnswerCallbackQuery(callbackId);
        if (!text.isEmpty()) {
            answer.setText(text.substring(0, Math.min(text.length(), MOST_LETTERS_OF_A_CALLBACK_ANSWER)));
            answer.setShowAlert(alert);
        }
        var unused = call(answer);
    }

    @Override
    public <T extends Serializable> CompletableFuture<T> call(BotApiMethod<T> method) {
        CompletableFuture<T> done = new CompletableFuture<>();
        call(method, 1, done);
        return done;
    }

    private <T extends Serializable> void call(BotApiMethod<T> method, int attempt, CompletableFuture<T> done) {
        api.call(method).whenComplete((result, thrown) -> {
            if (thrown == null) {
                done.complete(result);
                return;
            }
            ApiFailure failure = api.failure(thrown);
            Optional<Duration> wait = wait(failure, attempt);
            if (wait.isPresent()) {
                later.schedule(() -> call(method, attempt + 1, done), wait.get().toMillis(), TimeUnit.MILLISECONDS);
            } else {
                report(method, failure);
                done.completeExceptionally(
                        new org.telegram.telegrambots.meta.exceptions.TelegramApiException(failure.description()));
            }
        });
    }

    private static Optional<Duration> wait(ApiFailure failure, int attempt) {
        if (attempt >= TRIES) {
            return Optional.empty();
        }
        return switch (failure.kind()) {
            case FLOOD -> failure.retryAfter().filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
            case TRANSIENT -> Optional.of(Duration.ofMillis(250L << attempt));
            default -> Optional.empty();
        };
    }

    private static void report(BotApiMethod<?> method, ApiFailure failure) {
        if (failure.kind() == ApiFailure.Kind.QUERY_TOO_OLD) {
            LOG.debug("{}: {}", method.getMethod(), failure.description());
        } else {
            LOG.warn("Telegram did not take {}: {}", method.getMethod(), failure.description());
        }
    }

    /** Tells with each message sent whether Telegram could be reached. */
    public void reportTo(Reachability reachability) {
        sender.reportTo(reachability);
    }

    /** Tries at once what waits because Telegram was away. */
    public void retryNow() {
        sender.retryNow();
    }

    /** Waits until everything has left. Returns false when that takes longer. */
    public boolean drain(Duration patience) throws InterruptedException {
        return sender.drain(patience);
    }

    @Override
    public void close() {
        sender.close();
        later.shutdownNow();
    }
}
