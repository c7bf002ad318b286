package summitbot.telegram.conversation;

import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.Refusal;
import summitbot.telegram.work.SlowPart;
import summitbot.telegram.work.UpdateHandler;
import summitbot.telegram.work.Urgency;
import summitbot.telegram.work.Work;

/**
 * A conversation that can be exchanged while the bot runs: each update is handled by one conversation from its first look to its reply,
 * however long the model takes. Safe for concurrent use.
 */
public final class LeasedConversation implements UpdateHandler {
    private final Supplier<? extends Lease> leases;

    /** A conversation that stays usable until it is given back. */
    public interface Lease extends AutoCloseable {
        UpdateHandler conversation();

        /** Gives it back. Idempotent. */
        @Override
        void close();
    }

    /** @param leases gives the conversation of now, each time anew */
    public LeasedConversation(Supplier<? extends Lease> leases) {
        this.leases = leases;
    }

    @Override
    public Urgency urgency(Update update, BotIdentity bot) {
        try (Lease lease = leases.get()) {
            return lease.conversation().urgency(update, bot);
        }
    }

    @Override
    public Optional<SlowPart> handle(Work work) {
        Lease lease = leases.get();
        Optional<SlowPart> slow = Optional.empty();
        try {
            slow = lease.conversation().handle(work).map(part -> new LeasedPart(part, lease));
            return slow;
        } finally {
            if (slow.isEmpty()) {
                lease.close();
            }
        }
    }

    /** The part that asks the model. */
    private record LeasedPart(SlowPart part, Lease lease) implements SlowPart {
        @Override
        public void waiting(int place) {
            part.waiting(place);
        }

        @Override
        public void run() {
            try {
                part.run();
            } finally {
                lease.close();
            }
        }

        @Override
        public void withoutModel() {
            try {
                part.withoutModel();
            } finally {
                lease.close();
            }
        }
    }

    @Override
    public void waiting(Work work, int place) {
        try (Lease lease = leases.get()) {
            lease.conversation().waiting(work, place);
        }
    }

    @Override
    public void refuse(Work work, Refusal refusal) {
        try (Lease lease = leases.get()) {
            lease.conversation().refuse(work, refusal);
        }
    }

    @Override
    public void started(BotIdentity bot, Outbox outbox) {
        try (Lease lease = leases.get()) {
            lease.conversation().started(bot, outbox);
        }
    }
}
