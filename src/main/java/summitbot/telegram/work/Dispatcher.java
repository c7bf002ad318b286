package summitbot.telegram.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import summitbot.config.Settings.TelegramSettings;
import summitbot.failure.UnavailableException;
import summitbot.logging.RequestId;
import summitbot.telegram.delivery.Chats;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.delivery.Replies;
import summitbot.telegram.delivery.SentReplies;
import summitbot.telegram.intake.SqlInbox;
import summitbot.telegram.intake.StoredUpdate;
import summitbot.telegram.replica.Waiting;

/**
 * Finds each stored update its way: who is not served, who is too fast, what is too old, what is quick and what waits. Safe for
 * concurrent use.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final int QUICK_THREADS = 8;

    /** Work begun this often and never ended is work that ends the process. */
    private static final int MAX_ATTEMPTS = 10;

    private static final long STOP_MILLIS = 4_000;

    private final UpdateHandler handler;
    private final Supplier<TelegramSettings> settings;
    private final Chats chats;
    private final Workshop workshop;
    private final Admission admission;
    private final KeyedExecutor quick = new KeyedExecutor(QUICK_THREADS, "telegram-quick");
    private final KeyedExecutor questions;
    private final ModelQueue modelQueue;
    private final Places places = new Places();
    private final Consumer<Refusal> refused;
    private final Supplier<Waiting> elsewhere;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param settings of now: they may change while the bot runs, except for how many work at a time
     * @param elsewhere what waits in other processes of this bot: people are told their place among all who wait
     * @param refused told of each update that is not worked on
     */
    public Dispatcher(
            UpdateHandler handler,
            BotIdentity bot,
            Supplier<TelegramSettings> settings,
            Clock clock,
            SqlInbox inbox,
            Chats chats,
            Outbox outbox,
            Replies replies,
            SentReplies sentReplies,
            Limits limits,
            Supplier<Waiting> elsewhere,
            Consumer<Refusal> refused) {
        this.admission = new Admission(limits, settings, clock);
        this.elsewhere = elsewhere;
        this.refused = refused;
        this.handler = handler;
        this.settings = settings;
        this.chats = chats;
        this.workshop =
                new Workshop(bot, inbox, outbox, replies, sentReplies, new Typing(outbox), new RunningQuestions());
        TelegramSettings now = settings.get();
        this.questions = new KeyedExecutor(now.workers(), "telegram-question");
        this.modelQueue = new ModelQueue(now.modelAnswers(), now.queueLimit());
    }

    /** See {@link UpdateReader#warmUp}. */
    public static void warmUp() {
        UpdateReader.warmUp();
    }

    /** Returns what waits now. */
    public Backlog backlog() {
        return new Backlog(questions.waiting(), questions.oldest(), modelQueue.waiting(), modelQueue.oldest());
    }

    /** Returns the questions that wait now. */
    public Waiting waiting() {
        List<Long> forModel = modelQueue.parts().stream()
                .filter(Guarded.class::isInstance)
                .map(part -> ((Guarded) part).work.stored().updateId())
                .toList();
        return new Waiting(workshop.questions().waiting(), forModel);
    }

    /** Returns the updates of the questions that wait or are being worked on. */
    public List<Long> questions() {
        return workshop.questions().updates();
    }

    /** Cancels questions, and keeps nothing of them: another process has forgotten the person who asked. */
    public void forget(Set<Long> updateIds) {
        workshop.questions().forget(updateIds);
    }

    /** Returns the updates that wait or are being worked on. */
    public Set<Long> underWay() {
        return Set.copyOf(underWay);
    }

    /**
     * Takes updates that are stored, in the order of their numbers. Returns at once, and never throws.
     *
     * @return those that could not be taken for want of memory or the like: nobody works on them
     */
    public List<StoredUpdate> accept(List<StoredUpdate> updates) {
        List<StoredUpdate> nothingToDo = new ArrayList<>();
        List<StoredUpdate> left = new ArrayList<>();
        for (StoredUpdate update : updates) {
            try (RequestId.Scope request = RequestId.begin(RequestId.ofUpdate(update.updateId()))) {
                if (!isTaken(update)) {
                    nothingToDo.add(update);
                }
            } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
                LOG.warn("Update {} cannot be worked on now.", update.updateId(), e);
                (update.attempts() < MAX_ATTEMPTS ? left : nothingToDo).add(update);
            }
        }
        workshop.inbox().handled(nothingToDo);
        return left;
    }

    /** One update that is not as Telegram makes them must not keep the others from being worked on, now and after each start. */
    private boolean isTaken(StoredUpdate update) {
        try {
            return accept(update);
        } catch (RuntimeException e) {
            LOG.warn("Update {} cannot be worked on and is passed over.", update.updateId(), e);
            return false;
        }
    }

    /** Returns whether somebody works on it. */
    private boolean accept(StoredUpdate stored) {
        Optional<Update> read = UpdateReader.read(stored);
        if (read.isEmpty()) {
            LOG.warn("Update {} of kind {} cannot be read and is passed over.", stored.updateId(), stored.kind());
            return false;
        }
        Update update = read.get();
        try {
            noteChat(stored, update);
        } catch (UnavailableException e) {
            LOG.warn("What update {} says of its chat is not kept: {}", stored.updateId(), e.getMessage());
        }
        Access access = new Access(settings.get());
        switch (access.of(stored)) {
            case SILENT -> {
                return false;
            }
            case LEFT -> {
                if (!gone(update)) {
                    leave(stored);
                }
                return false;
            }
            default -> {}
        }
        Urgency urgency = urgency(update);
        log(stored, urgency);
        if (urgency == Urgency.IGNORED) {
            return false;
        }
        UpdateWork work = new UpdateWork(stored, update, urgency == Urgency.QUICK, workshop);
        if (access.of(stored) == Access.Verdict.REFUSED) {
            return refuse(work, Refusal.NOT_ALLOWED);
        }
        if (stored.attempts() >= MAX_ATTEMPTS) {
            return refuse(work, Refusal.FAILED);
        }
        if (update.hasCallbackQuery() && !access.unlimited(stored) && admission.pressesTooMuch(stored)) {
            // Each of them is answered, or the button keeps spinning.
            return refuse(work, Refusal.TOO_MANY_MESSAGES);
        }
        if (stored.isMessage() && stored.attempts() == 0 && !access.unlimited(stored)) {
            MessageLimits.Verdict verdict = admission.count(stored);
            if (verdict != MessageLimits.Verdict.TAKEN) {
                return verdict == MessageLimits.Verdict.REFUSED && refuse(work, Refusal.TOO_MANY_MESSAGES);
            }
        }
        if (urgency == Urgency.QUICK) {
            submit(quick, work, () -> handle(work));
            return true;
        }
        if (admission.tooOld(stored)) {
            return refuse(work, Refusal.TOO_OLD);
        }
        if (questions.waiting() >= settings.get().queueLimit()) {
            return refuse(work, Refusal.QUEUE_FULL);
        }
        workshop.questions().add(work);
        Supplier<CompletionStage<?>> task = () -> handle(work);
        submit(questions, work, task);
        places.tellIfWaiting(() -> place(work, task), place -> guarded(work, () -> handler.waiting(work, place)));
        return true;
    }

    private void submit(KeyedExecutor threads, UpdateWork work, Supplier<CompletionStage<?>> task) {
        boolean submitted = false;
        underWay.add(work.stored().updateId());
        try {
            threads.submit(key(work), task);
            submitted = true;
        } finally {
            if (!submitted) {
                remove(work);
            }
        }
    }

    /** A chat is one process's, so behind others of the same chat nobody elsewhere is before it. */
    private int place(UpdateWork work, Supplier<CompletionStage<?>> task) {
        boolean crowded = questions.crowded();
        int place = questions.place(task);
        return place > 0 && crowded
                ? place + elsewhere.get().questionsBefore(work.stored().updateId())
                : place;
    }

    /** What people wrote is nobody's business, unless config says otherwise. */
    private void log(StoredUpdate stored, Urgency urgency) {
        LOG.info(
                "Update {} ({}, {}) of person {} in chat {}{}",
                stored.updateId(),
                stored.kind(),
                urgency,
                stored.userId().orElse(0L),
                stored.chatId().orElse(0L),
                settings.get().logTexts()
                        ? ": " + stored.json().path(stored.kind()).path("text")
                        : "");
    }

    private void noteChat(StoredUpdate stored, Update update) {
        if (update.hasMyChatMember()) {
            boolean gone = gone(update);
            stored.chatId().ifPresent(gone ? chats::block : chats::unblock);
        } else if (stored.userId().isPresent()) {
            stored.chatId().ifPresent(chats::unblock);
        }
        Message message = update.getMessage();
        if (message != null && message.getMigrateToChatId() != null) {
            chats.migrate(message.getChatId(), message.getMigrateToChatId());
        }
        if (message != null && message.getMigrateFromChatId() != null) {
            chats.migrate(message.getMigrateFromChatId(), message.getChatId());
        }
    }

    /** Whether it says that a person blocked the bot, or a group put it out. */
    private static boolean gone(Update update) {
        return update.hasMyChatMember()
                && update.getMyChatMember().getNewChatMember() != null
                && List.of("left", "kicked")
                        .contains(update.getMyChatMember().getNewChatMember().getStatus());
    }

    private void leave(StoredUpdate stored) {
        long chatId = stored.chatId().orElseThrow();
        LOG.info("Leaving chat {}, which config does not allow.", chatId);
        var unused =
                workshop.outbox().call(new LeaveChat(Long.toString(chatId))).exceptionally(failure -> false);
    }

    private Urgency urgency(Update update) {
        try {
            return handler.urgency(update, workshop.bot());
        } catch (RuntimeException e) {
            LOG.warn("Update {} cannot be understood and is passed over.", update.getUpdateId(), e);
            return Urgency.IGNORED;
        }
    }

    private boolean refuse(UpdateWork work, Refusal refusal) {
        submit(quick, work, () -> {
            tell(work, refusal);
            return over(work);
        });
        return true;
    }

    private void tell(UpdateWork work, Refusal refusal) {
        refused.accept(refusal);
        guarded(work, () -> handler.refuse(work, refusal));
    }

    private static Object key(UpdateWork work) {
        return work.stored()
                .chatId()
                .or(work.stored()::userId)
                .<Object>map(number -> number)
                .orElse(work);
    }

    private CompletionStage<?> handle(UpdateWork work) {
        work.beginHandling();
        Optional<SlowPart> slow;
        try (RequestId.Scope request = work.begin()) {
            slow = handler.handle(work);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            failed(work, e);
            tell(work, Refusal.FAILED);
            return over(work);
        }
        if (slow.isEmpty()) {
            return over(work);
        }
        return modelQueue.submit(new Guarded(work, slow.get())).thenCompose(nothing -> over(work));
    }

    /** A slow part that leaves its reply even when it fails. */
    private final class Guarded implements SlowPart {
        private final UpdateWork work;
        private final SlowPart part;

        Guarded(UpdateWork work, SlowPart part) {
            this.work = work;
            this.part = part;
        }

        @Override
        public void waiting(int place) {
            try (RequestId.Scope request = work.begin()) {
                part.waiting(
                        place + elsewhere.get().modelAnswersBefore(work.stored().updateId()));
            }
        }

        @Override
        public void run() {
            try (RequestId.Scope request = work.begin()) {
                part.run();
            } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
                failed(work, e);
                tell(work, Refusal.FAILED);
            }
        }

        @Override
        public void withoutModel() {
            try (RequestId.Scope request = work.begin()) {
                part.withoutModel();
            }
        }
    }

    private static void guarded(UpdateWork work, Runnable action) {
        try (RequestId.Scope request = work.begin()) {
            action.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            failed(work, e);
        }
    }

    private static void failed(UpdateWork work, Throwable failure) {
        try (RequestId.Scope request = work.begin()) {
            LOG.warn("Update {} failed: {}", work.stored().updateId(), failure.toString(), failure);
        }
    }

    /** Whoever handled it need not have had anything to say. */
    private CompletionStage<?> over(UpdateWork work) {
        guarded(work, () -> work.finish(List.of(), java.util.OptionalLong.empty()));
        remove(work);
        return CompletableFuture.completedFuture(null);
    }

    private void remove(UpdateWork work) {
        workshop.questions().remove(work);
        underWay.remove(work.stored().updateId());
    }

    /**
     * Stops: what runs gets 4 s to end; what does not end, and what waits, stays stored and is handled after the next start.
     */
    @Override
    public void close() {
        try {
            boolean quickDone = quick.stop(500);
            boolean modelDone = modelQueue.stop(STOP_MILLIS);
            boolean questionsDone = questions.stop(500);
            LOG.debug("all done: {}", quickDone && modelDone && questionsDone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workshop.questions().forEach(UpdateWork::handOver);
            quick.abandon();
            questions.abandon();
            places.close();
            workshop.typing().close();
        }
    }
}
