package summitbot.telegram.delivery;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.api.EditText;
import summitbot.telegram.api.SendText;
import summitbot.telegram.message.FormattedText;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.Target;

/** A message sent or edited, with what has to be left out for Telegram to take it. */
class MessageParcel implements Parcel {
    private final Object message;
    private final boolean kept;
    private Target target;
    private MessageContent content;
    private Optional<Integer> messageId;
    private boolean plain;

    /**
     * @param message see {@link #message()}
     * @param messageId the message to edit; empty to send a new one
     */
    MessageParcel(Object message, Target target, MessageContent content, Optional<Integer> messageId, boolean kept) {
        this.message = message;
        this.target = target;
        this.content = content;
        this.messageId = messageId;
        this.kept = kept;
    }

    @Override
    public Object message() {
        return message;
    }

    @Override
    public boolean kept() {
        return kept;
    }

    @Override
    public boolean urgent() {
        return false;
    }

    @Override
    public Optional<BotApiMethod<?>> call(long chatId) {
        messageId = messageId.or(this::sentBefore);
        return Optional.of(
                messageId.isPresent()
                        ? edit(chatId, messageId.get())
                        : new SendText(new Target(chatId, target.topic(), target.replyTo()), content));
    }

    /** Returns the call that makes the message show the content. */
    BotApiMethod<?> edit(long chatId, int number) {
        return new EditText(chatId, number, content);
    }

    /** The number under which another parcel sent this message meanwhile. */
    Optional<Integer> sentBefore() {
        return Optional.empty();
    }

    MessageContent content() {
        return content;
    }

    @Override
    public Delivery sent(long chatId, Object result) {
        int number = result instanceof Message sent ? sent.getMessageId() : messageId.orElse(0);
        messageId = Optional.of(number);
        return Delivery.sent(number);
    }

    @Override
    public boolean adapt(ApiFailure failure) {
        switch (failure.kind()) {
            case REPLY_GONE -> {
                boolean replied = target.replyTo().isPresent();
                target = new Target(target.chatId(), target.topic(), Optional.empty());
                return replied;
            }
            case TOPIC_GONE -> {
                boolean inTopic = target.topic().isPresent();
                target = new Target(target.chatId(), Optional.empty(), target.replyTo());
                return inTopic;
            }
            case MESSAGE_GONE -> {
                boolean edited = kept && messageId.isPresent();
                messageId = Optional.empty();
                forgotten();
                return edited;
            }
            case REFUSED -> {
                boolean first = !plain;
                plain = true;
                content = MessageContent.of(FormattedText.plain(content.text().text()));
                return first;
            }
            default -> {
                return false;
            }
        }
    }

    /** The message to edit is gone; the next try sends a new one. */
    void forgotten() {}

    @Override
    public void failed(Delivery.Outcome outcome) {}
}
