package summitbot.telegram.delivery;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import summitbot.telegram.api.EditButtons;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.Target;

/** A message of a reply, recorded when Telegram has it: sent at first, edited when it was sent before. */
final class ReplyParcel extends MessageParcel {
    /** Records what became of the message. */
    interface Register {
        /** Telegram has it. */
        void sent(long chatId, int messageId, Shown shown);

        /** It will not be delivered. */
        void failed(Delivery.Outcome outcome);
    }

    private final Slot slot;
    private final Register register;
    private final boolean urgent;

    ReplyParcel(Slot slot, Target target, MessageContent content, boolean kept, boolean urgent, Register register) {
        super(slot, target, content, Optional.empty(), kept);
        this.slot = slot;
        this.register = register;
        this.urgent = urgent;
    }

    @Override
    public boolean urgent() {
        return urgent;
    }

    @Override
    Optional<Integer> sentBefore() {
        return slot.messageId();
    }

    @Override
    public Optional<BotApiMethod<?>> call(long chatId) {
        return slot.shows(Shown.of(content())) ? Optional.empty() : super.call(chatId);
    }

    /** A text is never replaced by the same text. */
    @Override
    BotApiMethod<?> edit(long chatId, int number) {
        return slot.showsTextOf(Shown.of(content()))
                ? new EditButtons(chatId, number, content().keyboard())
                : super.edit(chatId, number);
    }

    @Override
    public Delivery sent(long chatId, Object result) {
        Shown shown = Shown.of(content());
        int number = slot.shows(shown)
                ? slot.messageId().orElseThrow()
                : super.sent(chatId, result).messageId().orElseThrow();
        slot.sent(number, shown);
        register.sent(chatId, number, shown);
        return Delivery.sent(number);
    }

    @Override
    void forgotten() {
        slot.forgotten();
    }

    @Override
    public void failed(Delivery.Outcome outcome) {
        register.failed(outcome);
    }
}
