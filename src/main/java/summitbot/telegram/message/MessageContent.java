package summitbot.telegram.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * What one message shows. Link previews are always off.
 *
 * @param text its text
 * @param keyboard the buttons below it; empty for none (an edit without buttons removes those that were there)
 */
public record MessageContent(FormattedText text, Optional<InlineKeyboardMarkup> keyboard) {
    /** Most bytes in UTF-8 that Telegram keeps behind a button; at least one is needed. */
    public static final int MAX_CALLBACK_BYTES = 64;

    /** @throws IllegalArgumentException when a button's callback data has no byte or more than {@value #MAX_CALLBACK_BYTES} */
    public MessageContent {
        keyboard.ifPresent(MessageContent::check);
    }

    /** A text without buttons. */
    public static MessageContent of(FormattedText text) {
        return new MessageContent(text, Optional.empty());
    }

    /** A text without formatting and buttons. */
    public static MessageContent plain(String text) {
        return of(FormattedText.plain(text));
    }

    private static void check(InlineKeyboardMarkup keyboard) {
        keyboard.getKeyboard()
                .forEach(row -> row.forEach(button -> {
                    if (button.getCallbackData() == null) {
                        return;
                    }
                    int bytes = button.getCallbackData().getBytes(StandardCharsets.UTF_8).length;
                    if (bytes < 1 || bytes > MAX_CALLBACK_BYTES) {
                        throw new IllegalArgumentException("callback data of button " + button.getText() + " has "
                                + bytes + " bytes; allowed are 1 to " + MAX_CALLBACK_BYTES);
                    }
                }));
    }
}
