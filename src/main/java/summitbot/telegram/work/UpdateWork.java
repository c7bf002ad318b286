package summitbot.telegram.work;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.logging.RequestId;
import summitbot.telegram.delivery.OpenReply;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.delivery.SentReplies;
import summitbot.telegram.intake.StoredUpdate;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.Target;

/** The work on one update. */
final class UpdateWork implements Work {
    private final StoredUpdate stored;
    private final Update update;
    private final Workshop workshop;
    private final Optional<Target> target;
    private final boolean urgent;
    private Optional<OpenReply> reply = Optional.empty();
    private boolean finished;
    private volatile boolean cancelled;
    private volatile boolean forgotten;
    private volatile boolean handedOver;
    private volatile boolean begun;

    UpdateWork(StoredUpdate stored, Update update, boolean urgent, Workshop workshop) {
        this.stored = stored;
        this.update = update;
        this.urgent = urgent;
        this.workshop = workshop;
        this.target = target(update);
    }

    private static Optional<Target> target(Update update) {
        if (update.hasMessage()) {
            return Optional.of(Target.replyTo(update.getMessage()));
        }
        if (update.hasEditedMessage()) {
            return Optional.of(Target.replyTo(update.getEditedMessage()));
        }
        if (update.hasChannelPost()) {
            return Optional.of(Target.replyTo(update.getChannelPost()));
        }
        if (update.hasCallbackQuery() && update.getCallbackQuery().getMessage() != null) {
            return Optional.of(Target.replyTo(update.getCallbackQuery().getMessage()));
        }
        return Optional.empty();
    }

    StoredUpdate stored() {
        return stored;
    }

    /** Begins a stretch of this work on the thread that calls, so that its log lines tell what they are about. */
    RequestId.Scope begin() {
        return RequestId.begin(RequestId.ofUpdate(stored.updateId()));
    }

    /** Somebody works on it now. */
    void beginHandling() {
        begun = true;
    }

    /** Whether nobody has begun to work on it. */
    boolean waits() {
        return !begun;
    }

    @Override
    public Update update() {
        return update;
    }

    @Override
    public BotIdentity bot() {
        return workshop.bot();
    }

    @Override
    public Outbox outbox() {
        return workshop.outbox();
    }

    @Override
    public SentReplies sentReplies() {
        return workshop.sentReplies();
    }

    @Override
    public synchronized void typing() {
        if (!finished && !handedOver) {
            target.ifPresent(place -> workshop.typing().start(this, place));
        }
    }

    @Override
    public synchronized void show(MessageContent provisional) {
        if (!finished && !handedOver) {
            reply().ifPresent(open -> open.show(provisional));
        }
    }

    @Override
    public synchronized void finish(List<MessageContent> parts, OptionalLong answer) {
        workshop.typing().stop(this);
        if (finished || handedOver) {
            return;
        }
        finished = true;
        Optional<OpenReply> open = parts.isEmpty() ? reply : reply();
        if (open.isPresent()) {
            open.get().finish(parts, forgotten ? OptionalLong.empty() : answer);
            if (stored.userId().isPresent() && open.get().forgotten()) {
                forgotten = true;
            }
        } else {
            workshop.inbox().handled(List.of(stored));
        }
    }

    /** Made when it is first needed: most buttons leave none. */
    private Optional<OpenReply> reply() {
        if (reply.isEmpty()) {
            reply = target.map(place -> workshop.replies()
                    .begin(
                            stored.updateId(),
                            place,
                            forgotten ? Optional.empty() : stored.userId(),
                            urgent,
                            stored.kind().equals("edited_message")));
        }
        return reply;
    }

    /** Whether the update left its reply, or was recorded as handled without one. */
    synchronized boolean finished() {
        return finished;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Returns whether it was not cancelled before. */
    boolean cancel() {
        boolean first = !cancelled;
        cancelled = true;
        return first;
    }

    /**
     * The bot stops: the update stays stored and is handled after the next start; what is still said here is not shown. Does not wait for
     * a reply that is just being recorded: the database may be away, and says itself whose the update is.
     */
    void handOver() {
        handedOver = true;
        cancelled = true;
        workshop.typing().stop(this);
    }

    @Override
    public int cancelQuestions() {
        return workshop.questions().cancel(this);
    }

    @Override
    public SentReplies.Forgotten forgetPerson() {
        long person = stored.userId().orElseThrow();
        workshop.questions().of(person).forEach(question -> {
            question.cancel();
            question.forget();
        });
        forget();
        return workshop.sentReplies().forget(person, stored.updateId());
    }

    /** Whatever is stored from now on for this update is not kept, and names nobody. */
    synchronized void forget() {
        forgotten = true;
        reply.ifPresent(OpenReply::forget);
    }

    @Override
    public boolean forgotten() {
        return forgotten;
    }
}
