package summitbot.telegram.delivery;

import java.util.Optional;

/** One message of a reply: its number once it was sent, and what it shows. Its identity is the message's, sent or not. */
final class Slot {
    private Optional<Integer> messageId;
    private Optional<Shown> shown;

    Slot(Optional<Integer> messageId, Optional<Shown> shown) {
        this.messageId = messageId;
        this.shown = shown;
    }

    synchronized Optional<Integer> messageId() {
        return messageId;
    }

    /** Whether it is known to show just this. */
    synchronized boolean shows(Shown wanted) {
        return messageId.isPresent() && shown.filter(wanted::equals).isPresent();
    }

    /** Whether it is known to show just this text, below it perhaps other buttons. */
    synchronized boolean showsTextOf(Shown wanted) {
        return messageId.isPresent()
                && shown.map(Shown::text).filter(wanted.text()::equals).isPresent();
    }

    synchronized void sent(int number, Shown content) {
        messageId = Optional.of(number);
        shown = Optional.of(content);
    }

    synchronized void forgotten() {
        messageId = Optional.empty();
        shown = Optional.empty();
    }
}
