package summitbot.telegram.api;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.Target;

/** {@code sendMessage} without parse mode and link preview. Of the answer only the message's number is read. */
public final class SendText extends SendMessage {
    public SendText(Target target, MessageContent content) {
        super(Long.toString(target.chatId()), content.text().text());
        if (!content.text().entities().isEmpty()) {
            setEntities(content.text().entities());
        }
        target.topic().ifPresent(this::setMessageThreadId);
        target.replyTo()
                .ifPresent(message -> setReplyParameters(ReplyParameters.builder()
                        .messageId(message)
                        .allowSendingWithoutReply(true)
                        .build()));
        content.keyboard().ifPresent(this::setReplyMarkup);
        setLinkPreviewOptions(noPreview());
    }

    static LinkPreviewOptions noPreview() {
        LinkPreviewOptions options = new LinkPreviewOptions();
        options.setIsDisabled(true);
        return options;
    }

    @Override
    public Message deserializeResponse(String answer) throws TelegramApiRequestException {
        Message message = new Message();
        message.setMessageId(Answers.result(answer).path("message_id").asInt());
        return message;
    }
}
