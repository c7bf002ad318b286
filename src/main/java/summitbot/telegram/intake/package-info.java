/**
 * Updates fetched and stored.
 *
 * <p>In: updates of the Bot API, by long polling or webhook. Out: each of them once, stored before Telegram is told it arrived.
 */
@NullMarked
package summitbot.telegram.intake;

import org.jspecify.annotations.NullMarked;
