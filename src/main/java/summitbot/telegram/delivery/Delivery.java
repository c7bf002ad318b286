package summitbot.telegram.delivery;

import java.util.Optional;

/**
 * What became of a message.
 *
 * @param outcome how it ended
 * @param messageId number of the message in its chat; present when sent
 */
public record Delivery(Outcome outcome, Optional<Integer> messageId) {
    /** How it ended. */
    public enum Outcome {
        /** Telegram has it. An edit that changes nothing counts as sent, as does one that a later edit made needless. */
        SENT,
        /** The person blocked the bot, or the chat is gone or closed to it. Nothing more is sent there until it is heard of again. */
        BLOCKED,
        /** Telegram refused it for another reason, or the bot stops; the reason is in the log. */
        FAILED
    }

    /** Telegram has the message. */
    public static Delivery sent(int messageId) {
        return new Delivery(Outcome.SENT, Optional.of(messageId));
    }

    /** Telegram did not take it. */
    public static Delivery not(Outcome outcome) {
        return new Delivery(outcome, Optional.empty());
    }
}
