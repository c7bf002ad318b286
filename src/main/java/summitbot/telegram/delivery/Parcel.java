package summitbot.telegram.delivery;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import summitbot.telegram.api.ApiFailure;

/** Something to be delivered to a chat, decided on when its turn comes. */
interface Parcel {
    /** What of two parcels for one message is the same: a waiting one is left out when a later one comes. */
    Object message();

    /** Whether it is never to be dropped. */
    boolean kept();

    /** Whether somebody waits for it at the screen: the reply to a command goes before everything else. */
    boolean urgent();

    /**
     * Returns the call to make.
     *
     * @param chatId the chat, which may have become another one since
     * @return empty when there is nothing left to do
     */
    Optional<BotApiMethod<?>> call(long chatId);

    /** Telegram did it. Returns before the chat's next parcel goes out. */
    Delivery sent(long chatId, Object result);

    /** Changes the parcel so that Telegram takes it. Returns false when there is no other way to send it. */
    boolean adapt(ApiFailure failure);

    /** It will not be delivered. */
    void failed(Delivery.Outcome outcome);
}
