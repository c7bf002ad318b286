package summitbot.telegram;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatMessage;
import summitbot.chat.Reply;
import summitbot.chat.ReplyText;
import summitbot.failure.InvalidInputException;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.message.FormattedText;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.Refusal;
import summitbot.telegram.work.SlowPart;
import summitbot.telegram.work.UpdateHandler;
import summitbot.telegram.work.Urgency;
import summitbot.telegram.work.Work;

/** Answers text messages with plain text. */
public final class PlainConversation implements UpdateHandler {
    private final Function<ChatMessage, Reply> chat;
    private final ReplyText text;
    private final ModePreference mode;

    public PlainConversation(Function<ChatMessage, Reply> chat, ReplyText text, ModePreference mode) {
        this.chat = chat;
        this.text = text;
        this.mode = mode;
    }

    @Override
    public Urgency urgency(Update update, BotIdentity bot) {
        boolean asked = update.hasMessage() && update.getMessage().hasText()
                || update.hasEditedMessage() && update.getEditedMessage().hasText();
        return asked ? Urgency.QUESTION : Urgency.IGNORED;
    }

    @Override
    public Optional<SlowPart> handle(Work work) {
        work.typing();
        Update update = work.update();
        String asked = update.hasMessage()
                ? update.getMessage().getText()
                : update.getEditedMessage().getText();
        try {
            Reply reply = chat.apply(new ChatMessage(asked, List.of(), mode, work::cancelled));
            String plain = text.plain(reply);
            String fitting = plain.substring(0, Math.min(plain.length(), FormattedText.MAX_UNITS));
            work.finish(List.of(MessageContent.plain(fitting)), reply.number());
        } catch (InvalidInputException e) {
            work.finish(MessageContent.plain(e.getMessage()));
        }
        return Optional.empty();
    }

    @Override
    public void refuse(Work work, Refusal refusal) {
        if (!work.update().hasCallbackQuery()) {
            work.finish(MessageContent.plain(refusal.toString()));
        }
    }

    @Override
    public void started(BotIdentity bot, Outbox outbox) {}
}
