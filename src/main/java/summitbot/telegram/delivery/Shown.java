package summitbot.telegram.delivery;

import summitbot.telegram.message.MessageContent;
import summitbot.text.Sha256;

/**
 * What a message shows, told without keeping it.
 *
 * @param text SHA-256 of its text with the formatting
 * @param buttons SHA-256 of its buttons
 */
record Shown(String text, String buttons) {
    static Shown of(MessageContent content) {
        return new Shown(
                Sha256.hex(ContentJson.write(MessageContent.of(content.text()))),
                Sha256.hex(ContentJson.write(content.keyboard())));
    }
}
