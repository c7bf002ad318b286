package summitbot.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A message of the bot as it stands in a chat.
 *
 * @param chatId the chat
 * @param messageId its number in the chat
 * @param text its text
 * @param entities its entities, an array
 * @param keyboard its buttons
 * @param replyTo the message it replies to
 * @param topic the forum topic
 * @param edits how often it was edited
 */
public record BotMessage(
        long chatId,
        int messageId,
        String text,
        JsonNode entities,
        Optional<JsonNode> keyboard,
        Optional<Integer> replyTo,
        Optional<Integer> topic,
        int edits) {

    BotMessage edited(String newText, JsonNode newEntities, Optional<JsonNode> newKeyboard) {
        return new BotMessage(chatId, messageId, newText, newEntities, newKeyboard, replyTo, topic, edits + 1);
    }
}
