package summitbot.telegram.delivery;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import summitbot.telegram.api.ApiFailure;

/** A message taken back: a part that an answer no longer needs. */
final class DeletionParcel implements Parcel {
    private final Slot slot;
    private final Runnable over;

    /** @param over called when it is gone, or cannot be taken back */
    DeletionParcel(Slot slot, Runnable over) {
        this.slot = slot;
        this.over = over;
    }

    @Override
    public Object message() {
        return slot;
    }

    @Override
    public boolean kept() {
        return true;
    }

    @Override
    public boolean urgent() {
        return false;
    }

    @Override
    public Optional<BotApiMethod<?>> call(long chatId) {
        return slot.messageId().map(number -> new DeleteMessage(Long.toString(chatId), number));
    }

    @Override
    public Delivery sent(long chatId, Object result) {
        over.run();
        return slot.messageId().map(Delivery::sent).orElseGet(() -> Delivery.not(Delivery.Outcome.FAILED));
    }

    @Override
    public boolean adapt(ApiFailure failure) {
        return false;
    }

    @Override
    public void failed(Delivery.Outcome outcome) {
        over.run();
    }
}
