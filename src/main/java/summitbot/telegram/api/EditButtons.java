package summitbot.telegram.api;

import java.io.Serializable;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** {@code editMessageReplyMarkup}; the answer is only asked whether it is one. */
public final class EditButtons extends EditMessageReplyMarkup {
    /** @param keyboard empty to take the buttons away */
    public EditButtons(long chatId, int messageId, Optional<InlineKeyboardMarkup> keyboard) {
        setChatId(Long.toString(chatId));
        setMessageId(messageId);
        keyboard.ifPresent(this::setReplyMarkup);
    }

    @Override
    public Serializable deserializeResponse(String answer) throws TelegramApiRequestException {
        Answers.result(answer);
        return Boolean.TRUE;
    }
}
