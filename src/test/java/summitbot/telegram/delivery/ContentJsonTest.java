package summitbot.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import summitbot.telegram.message.FormattedText;
import summitbot.telegram.message.MessageContent;

class ContentJsonTest {
    @Test
    void givesBackWhatWasRecorded() {
        InlineKeyboardButton button = new InlineKeyboardButton("context");
        button.setCallbackData("c:17");
        MessageContent content = new MessageContent(
                new FormattedText(
                        "“Quote” 😀\n— Speaker",
                        List.of(new MessageEntity("blockquote", 0, 7), new MessageEntity("bold", 1, 5))),
                Optional.of(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)))));

        assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
        assertThat(ContentJson.read(ContentJson.write(MessageContent.plain("x"))))
                .isEqualTo(MessageContent.plain("x"));
    }
}
