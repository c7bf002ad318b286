package summitbot.telegram.work;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.delivery.SentReplies;
import summitbot.telegram.message.MessageContent;

/**
 * One update being worked on, and the one reply it leaves. The reply goes to the chat and topic of the update, as a reply to its
 * message (for the press of a button, to the message with the button). For an edited message whose earlier version was answered, the
 * reply replaces that answer by editing its messages. Safe for concurrent use.
 */
public interface Work {
    Update update();

    BotIdentity bot();

    /** Everything that is not the reply. */
    Outbox outbox();

    /**
     * Shows {@code typing} and keeps it alive until {@link #finish}. For questions the handling of which takes longer than a moment.
     */
    void typing();

    /**
     * Shows what will be replaced: the place in the queue, the best quotes while the model works. Sent as the reply at first, edited
     * into it afterwards; what could not be sent before the next content is there is left out. Does nothing after {@link #finish}.
     */
    void show(MessageContent provisional);

    /**
     * Shows the reply for good and ends the work on this update. It is recorded before this returns, and from then on delivered even
     * when the process is killed. Further calls do nothing.
     *
     * @param parts the reply in one message, or several when it is too long for one; empty for no reply: what was shown
     *     provisionally is then deleted
     * @param answer number of the recorded answer it shows; see {@link SentReplies}
     */
    void finish(List<MessageContent> parts, OptionalLong answer);

    /** As {@link #finish(List, OptionalLong)}, for one message that shows no recorded answer. */
    default void finish(MessageContent reply) {
        finish(List.of(reply), OptionalLong.empty());
    }

    /** Whether the person asked for this work to stop, or the bot stops. Asked now and then by whoever works long. */
    boolean cancelled();

    /** Cancels the questions of the same person in the same chat, waiting or being worked on. Returns how many there were. */
    int cancelQuestions();

    /**
     * Deletes all that is stored about the person who caused this update: messages, replies, what is being worked on, and this update
     * itself once it is answered. Their questions are cancelled in all chats.
     *
     * @return what was deleted, without this update
     */
    SentReplies.Forgotten forgetPerson();

    /** Whether {@link #forgetPerson} was called meanwhile: whatever was stored for this update is to be deleted again. */
    boolean forgotten();

    /** The replies sent so far. */
    SentReplies sentReplies();

    /** Finds the reply that a message of the bot in this chat belongs to, as for a reply to it or the press of its button. */
    default Optional<SentReplies.SentReply> replyOf(long chatId, int messageId) {
        return sentReplies().find(chatId, messageId);
    }
}
