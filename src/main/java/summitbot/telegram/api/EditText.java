package summitbot.telegram.api;

import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import summitbot.telegram.message.MessageContent;

/** {@code editMessageText} without parse mode and link preview; the answer is only asked whether it is one. */
public final class EditText extends EditMessageText {
    public EditText(long chatId, int messageId, MessageContent content) {
        super(builder().text(content.text().text()));
        setChatId(Long.toString(chatId));
        setMessageId(messageId);
        if (!content.text().entities().isEmpty()) {
            setEntities(content.text().entities());
        }
        content.keyboard().ifPresent(this::setReplyMarkup);
        setLinkPreviewOptions(SendText.noPreview());
    }

    @Override
    public Serializable deserializeResponse(String answer) throws TelegramApiRequestException {
        Answers.result(answer);
        return Boolean.TRUE;
    }
}
