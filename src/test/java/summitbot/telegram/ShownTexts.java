package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import summitbot.telegram.emulator.BotApiServer;
import summitbot.testing.Eventually;

/** Waits for what the bot says. */
final class ShownTexts {
    private ShownTexts() {}

    /** Returns when a message with just this text stands in the chat, and fails when that takes too long. */
    static void await(BotApiServer telegram, long chatId, String text) {
        assertThat(Eventually.holds(() -> telegram.messages(chatId).stream()
                        .anyMatch(message -> message.text().equals(text))))
                .as(
                        "%s in chat %d: %s, calls %s",
                        text,
                        chatId,
                        telegram.messages(chatId),
                        telegram.calls("sendmessage").size())
                .isTrue();
    }
}
