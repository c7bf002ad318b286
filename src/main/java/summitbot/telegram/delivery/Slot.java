package summitbot.telegram.delivery;

import java.util.Optional;
import summitbot.telegram.message.MessageContent;

/** One message of a reply: its number once it was sent, and what it shows. Its identity is the message's, sent or not. */
final class Slot {
    private Optional<Integer> messageId;
    private Optional<MessageContent> shown = Optional.empty();

    Slot(Optional<Integer> messageId) {
        this.messageId = messageId;
    }

    synchronized Optional<Integer> messageId() {
        return messageId;
    }

    /** Whether it is known to show just this. */
    synchronized boolean shows(MessageContent content) {
        return messageId.isPresent() && shown.filter(content::equals).isPresent();
    }

    synchronized void sent(int number, MessageContent content) {
        messageId = Optional.of(number);
        shown = Optional.of(content);
    }

    synchronized void forgotten() {
        messageId = Optional.empty();
        shown = Optional.empty();
    }
}
