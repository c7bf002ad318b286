package summitbot.telegram.delivery;

import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.OutgoingMessage;
import summitbot.telegram.message.Target;

/**
 * The one way to Telegram. Everything waits its turn: about one message a second and chat, 20 a minute and group, 30 a second in
 * all, edits included; {@code retry_after} is honoured, failures that may pass are tried again. No method blocks, and none throws
 * because of what Telegram does: futures complete normally with what became of the request, on a thread that must not be kept.
 *
 * <p>What is sent here is not recorded: after a crash it is lost or, if it was asked for again, sent again. The replies to an update
 * go through {@link summitbot.telegram.work.Work#finish} instead. Safe for concurrent use.
 */
public interface Outbox {
    /** Sends a message that is no reply to an update. */
    CompletableFuture<Delivery> send(OutgoingMessage message);

    /** Gives a message another content. Edits of one message that wait are merged: only the last one is made. */
    CompletableFuture<Delivery> edit(long chatId, int messageId, MessageContent content);

    /** Shows {@code typing} for 5 s, or until the next message. Left out where it would have to wait. */
    void typing(Target target);

    /**
     * Answers the press of a button, at once and unpaced. Every press is to be answered, or it keeps spinning on the screen.
     *
     * @param text up to 200 characters, shown for a moment or, as an alert, until it is closed; empty shows nothing
     */
    void answerCallback(String callbackId, String text, boolean alert);

    /**
     * Calls any other method, unpaced: commands, descriptions, inline answers, leaving a chat. The future completes with
     * {@link org.telegram.telegrambots.meta.exceptions.TelegramApiException} when Telegram refuses it, which is logged already.
     */
    <T extends Serializable> CompletableFuture<T> call(BotApiMethod<T> method);
}
