package summitbot.telegram.load;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.Refusal;
import summitbot.telegram.work.SlowPart;
import summitbot.telegram.work.UpdateHandler;
import summitbot.telegram.work.Urgency;
import summitbot.telegram.work.Work;

/** Does what the bot does, but lets each question wait for a model that takes its time. */
final class SlowModel implements UpdateHandler {
    private final UpdateHandler bot;
    private final Duration time;

    SlowModel(UpdateHandler bot, Duration time) {
        this.bot = bot;
        this.time = time;
    }

    @Override
    public Urgency urgency(Update update, BotIdentity identity) {
        return bot.urgency(update, identity);
    }

    @Override
    public Optional<SlowPart> handle(Work work) {
        boolean question = bot.urgency(work.update(), work.bot()) == Urgency.QUESTION;
        return question ? Optional.of(new Part(work)) : bot.handle(work);
    }

    private final class Part implements SlowPart {
        private final Work work;

        Part(Work work) {
            this.work = work;
        }

        @Override
        public void waiting(int place) {
            work.show(MessageContent.plain(place + "…"));
        }

        @Override
        public void run() {
            long end = System.nanoTime() + time.toNanos();
            while (!work.cancelled() && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            work.finish(MessageContent.plain("The model has spoken."));
        }

        @Override
        public void withoutModel() {
            work.finish(MessageContent.plain("The model has no time."));
        }
    }

    @Override
    public void waiting(Work work, int place) {
        bot.waiting(work, place);
    }

    @Override
    public void refuse(Work work, Refusal refusal) {
        bot.refuse(work, refusal);
    }

    @Override
    public void started(BotIdentity identity, Outbox outbox) {}
}
