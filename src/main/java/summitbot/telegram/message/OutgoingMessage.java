package summitbot.telegram.message;

/**
 * A message on its way to a chat.
 *
 * @param target where it goes
 * @param content what it shows
 */
public record OutgoingMessage(Target target, MessageContent content) {}
