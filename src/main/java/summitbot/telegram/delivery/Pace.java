package summitbot.telegram.delivery;

import java.time.Duration;
import summitbot.telegram.api.BackOff;

/**
 * How fast messages and edits may follow one another.
 *
 * @param perChat shortest time between two in a chat
 * @param perMinuteAndGroup most in a group within {@code groupMinute}
 * @param groupMinute a minute
 * @param perSecond most in all chats together within {@code second}
 * @param second a second, and a little more: what leaves evenly does not arrive evenly
 * @param backOff time after failures that may pass
 */
record Pace(
        Duration perChat,
        int perMinuteAndGroup,
        Duration groupMinute,
        int perSecond,
        Duration second,
        BackOff backOff) {

    /** What Telegram asks for: about 1 a second and chat, 20 a minute and group, 30 a second in all. */
    static Pace telegram(int perSecond) {
        return new Pace(
                Duration.ofSeconds(1),
                20,
                Duration.ofMinutes(1),
                perSecond,
                Duration.ofMillis(1_050),
                new BackOff(Duration.ofMillis(400), Duration.ofSeconds(5)));
    }
}
