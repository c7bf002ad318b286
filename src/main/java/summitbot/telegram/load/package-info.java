/**
 * How the bot on Telegram bears many people at once.
 *
 * <p>In: the handler of the bot. Out: times, rates and memory, measured against the emulated Telegram.
 */
@NullMarked
package summitbot.telegram.load;

import org.jspecify.annotations.NullMarked;
