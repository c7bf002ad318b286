package summitbot.telegram.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.Target;

/** The reply to one update, from what is shown first to the last part delivered. Safe for concurrent use. */
public final class OpenReply {
    private final long updateId;
    private final Target target;
    private Optional<Long> userId;
    private final boolean urgent;
    private final Optional<Long> replaced;
    private final Replies replies;
    private final List<Slot> slots;
    private boolean finished;
    private boolean left;

    OpenReply(
            long updateId,
            Target target,
            Optional<Long> userId,
            boolean urgent,
            Optional<Long> replaced,
            List<Slot> slots,
            Replies replies) {
        this.updateId = updateId;
        this.target = target;
        this.userId = userId;
        this.urgent = urgent;
        this.replaced = replaced;
        this.slots = new ArrayList<>(slots);
        this.replies = replies;
    }

    long updateId() {
        return updateId;
    }

    Target target() {
        return target;
    }

    synchronized Optional<Long> userId() {
        return userId;
    }

    /** The person is to be forgotten: the reply is still delivered, and nothing of it kept afterwards. */
    public synchronized void forget() {
        userId = Optional.empty();
    }

    /** Whether nothing about the person may be kept. */
    public synchronized boolean forgotten() {
        return userId.isEmpty();
    }

    /** Another process has taken the update over: what is known here is no longer to be recorded. */
    synchronized void leave() {
        left = true;
    }

    synchronized boolean left() {
        return left;
    }

    boolean urgent() {
        return urgent;
    }

    Optional<Long> replaced() {
        return replaced;
    }

    synchronized List<Slot> slots() {
        return List.copyOf(slots);
    }

    private Slot slot(int number) {
        while (slots.size() <= number) {
            slots.add(new Slot(Optional.empty(), Optional.empty()));
        }
        return slots.get(number);
    }

    /** See {@link summitbot.telegram.work.Work#show}. */
    public synchronized void show(MessageContent provisional) {
        if (!finished) {
            replies.show(this, slot(0), provisional);
        }
    }

    /**
     * See {@link summitbot.telegram.work.Work#finish}.
     *
     * @return whether this was the first call
     */
    public synchronized boolean finish(List<MessageContent> parts, OptionalLong answer) {
        if (finished) {
            return false;
        }
        finished = true;
        if (!parts.isEmpty()) {
            slot(parts.size() - 1);
        }
        replies.finish(this, List.copyOf(slots), parts, answer);
        return true;
    }
}
