package summitbot.telegram.work;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.telegram.delivery.Outbox;

/**
 * What the bot does with an update: the conversation. Called from several threads at once; for one chat, quick updates are handled
 * one after another in order, and so are questions.
 */
public interface UpdateHandler {
    /**
     * Tells how an update is worked on. Looks at the update only; takes no time.
     *
     * @param update a message, edited message, button press, inline query or any other kind
     */
    Urgency urgency(Update update, BotIdentity bot);

    /**
     * Handles an update that is not ignored. Ends with {@link Work#finish}, unless there is nothing to say or a slow part follows.
     * What it throws is logged, and {@link #refuse} called with {@link Refusal#FAILED}.
     *
     * @return what takes long and runs later; empty when the update is done
     */
    Optional<SlowPart> handle(Work work);

    /**
     * A question has waited for 2 s behind others and waits on: the person is told its place with {@link Work#show}. Called at most
     * once before {@link #handle}. Returns at once.
     *
     * @param place 1 for the next one
     */
    void waiting(Work work, int place);

    /** Tells the person in one line why the update is not handled, with {@link Work#finish} or by answering the press of a button. */
    void refuse(Work work, Refusal refusal);

    /** Called once when Telegram is reached, before the first update: registers commands and descriptions. Returns at once. */
    void started(BotIdentity bot, Outbox outbox);
}
