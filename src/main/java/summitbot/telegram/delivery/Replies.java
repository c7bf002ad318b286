package summitbot.telegram.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;
import summitbot.storage.LateWrites;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.Target;

/**
 * Delivers each reply once: records it, sends its parts, records that they were sent. What a killed process left unsent is sent at the
 * next start; only a message that Telegram was just taking may then come twice. Safe for concurrent use.
 */
public final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final SqlReplies store;
    private final Sender sender;
    private final LateWrites late;

    /** Replies that are not delivered yet, by update: an edited question takes over their messages. */
    private final Map<Long, OpenReply> open = new ConcurrentHashMap<>();

    Replies(SqlReplies store, Sender sender, LateWrites late) {
        this.late = late;
        this.store = store;
        this.sender = sender;
    }

    /**
     * Begins the reply to an update, or goes on with it where a killed process left off.
     *
     * @param urgent whether somebody waits for it at the screen, as for the reply to a command
     * @param edited whether the message replied to was edited: then its earlier answer becomes this reply
     */
    public OpenReply begin(long updateId, Target target, Optional<Long> userId, boolean urgent, boolean edited) {
        Optional<ReplyRecord> earlier = edited
                ? target.replyTo().flatMap(message -> known(() -> store.ofMessage(target.chatId(), message, updateId)))
                : Optional.empty();
        List<Slot> slots = earlier.map(ReplyRecord::updateId)
                .map(open::get)
                .map(OpenReply::slots)
                .orElseGet(() -> earlier.or(() -> known(() -> store.of(updateId)))
                        .map(Replies::slots)
                        .orElse(List.of()));
        // Once something else was shown in its place, a killed process does not know what stands there.
        earlier.ifPresent(record -> late.write(key(target), () -> store.takenOver(record.updateId())));
        OpenReply reply =
                new OpenReply(updateId, target, userId, urgent, earlier.map(ReplyRecord::updateId), slots, this);
        open.put(updateId, reply);
        return reply;
    }

    /** Where the database fails, a new message is better than none. */
    private static Optional<ReplyRecord> known(Supplier<Optional<ReplyRecord>> look) {
        try {
            return look.get();
        } catch (UnavailableException e) {
            LOG.warn("What was replied before is not known: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static List<Slot> slots(ReplyRecord record) {
        return record.parts().stream()
                .map(part -> new Slot(part.messageId(), part.shown()))
                .toList();
    }

    void show(OpenReply reply, Slot slot, MessageContent provisional) {
        ReplyParcel.Register register = new ReplyParcel.Register() {
            @Override
            public void sent(long chatId, int messageId, Shown shown) {
                late.write(key(reply.target()), () -> {
                    if (!reply.left()) {
                        store.shown(reply.updateId(), moved(reply.target(), chatId), reply.userId(), messageId);
                    }
                });
            }

            @Override
            public void failed(Delivery.Outcome outcome) {}
        };
        var unused = sender.send(
                reply.target().chatId(), new ReplyParcel(slot, reply.target(), provisional, false, false, register));
    }

    /** An edited question takes over the messages of another reply in its chat. */
    private static Object key(Target target) {
        return target.chatId();
    }

    private static Target moved(Target target, long chatId) {
        return new Target(chatId, target.topic(), target.replyTo());
    }

    void finish(OpenReply reply, List<Slot> slots, List<MessageContent> parts, OptionalLong answer) {
        List<ReplyRecord.Part> recorded = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            String unsent = i < parts.size() ? ContentJson.write(parts.get(i)) : "";
            recorded.add(new ReplyRecord.Part(slots.get(i).messageId(), Optional.of(unsent), Optional.empty()));
        }
        ReplyRecord record = new ReplyRecord(reply.updateId(), reply.target(), reply.userId(), true, recorded);
        // Where it cannot be recorded now, the person is answered all the same; after a crash perhaps twice.
        late.write(key(reply.target()), () -> {
            switch (store.finished(record, answer, reply.replaced())) {
                case RECORDED -> {}
                case FORGOTTEN -> reply.forget();
                case BY_OTHERS -> reply.leave();
            }
        });
        if (reply.left()) {
            LOG.warn("The reply to update {} is left to the process that took it over.", reply.updateId());
            open.remove(reply.updateId(), reply);
            return;
        }
        if (slots.isEmpty()) {
            delivered(reply);
        }
        AtomicInteger left = new AtomicInteger(slots.size());
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Registered register = new Registered(reply, i, left);
            Parcel parcel = i < parts.size()
                    ? new ReplyParcel(slot, reply.target(), parts.get(i), true, reply.urgent(), register)
                    : new DeletionParcel(slot, () -> register.failed(Delivery.Outcome.FAILED));
            var unused = sender.send(reply.target().chatId(), parcel);
        }
    }

    private void delivered(OpenReply reply) {
        open.remove(reply.updateId(), reply);
        late.write(key(reply.target()), () -> {
            if (reply.userId().isEmpty() && !reply.left()) {
                store.delete(reply.updateId());
            }
        });
    }

    /** Sends what processes that ended left unsent. */
    public void recover() {
        for (ReplyRecord record : store.takeOverUnsent()) {
            List<Slot> slots = slots(record);
            OpenReply reply = new OpenReply(
                    record.updateId(), record.target(), record.userId(), false, Optional.empty(), slots, this);
            open.put(record.updateId(), reply);
            AtomicInteger left = new AtomicInteger(slots.size());
            for (int i = 0; i < slots.size(); i++) {
                Registered register = new Registered(reply, i, left);
                Optional<String> unsent = record.parts().get(i).unsent();
                if (unsent.isEmpty()) {
                    register.over();
                } else {
                    Parcel parcel = unsent.get().isEmpty()
                            ? new DeletionParcel(slots.get(i), () -> register.failed(Delivery.Outcome.FAILED))
                            : new ReplyParcel(
                                    slots.get(i),
                                    record.target(),
                                    ContentJson.read(unsent.get()),
                                    true,
                                    false,
                                    register);
                    var unused = sender.send(record.target().chatId(), parcel);
                }
            }
        }
    }

    /**
     * Gives back what counts as sent by this process while it does not: it was taken over, and then the connection was lost before the
     * database could say so. Not beside {@link #recover}.
     */
    public void giveBackStrays() {
        // What is sent is among the open ones before it is among these.
        Set<Long> strays = store.unsent();
        strays.removeAll(open.keySet());
        // What waits to be recorded as sent is no longer open.
        if (late.waiting() == 0) {
            strays.forEach(store::giveBack);
        }
    }

    /** Records what became of one part of a finished reply. */
    private final class Registered implements ReplyParcel.Register {
        private final OpenReply reply;
        private final int part;
        private final AtomicInteger left;

        Registered(OpenReply reply, int part, AtomicInteger left) {
            this.reply = reply;
            this.part = part;
            this.left = left;
        }

        @Override
        public void sent(long chatId, int messageId, Shown shown) {
            record(chatId, Optional.of(messageId), Optional.of(shown));
        }

        @Override
        public void failed(Delivery.Outcome outcome) {
            record(reply.target().chatId(), Optional.empty(), Optional.empty());
        }

        private void record(long chatId, Optional<Integer> messageId, Optional<Shown> shown) {
            try {
                late.write(key(reply.target()), () -> {
                    if (!reply.left()) {
                        store.sent(reply.updateId(), part, chatId, messageId, shown);
                    }
                });
            } finally {
                over();
            }
        }

        void over() {
            if (left.decrementAndGet() == 0) {
                delivered(reply);
            }
        }
    }
}
