/**
 * Messages to Telegram: paced, retried, recorded.
 *
 * <p>In: contents and where they go. Out: what became of each.
 */
@NullMarked
package summitbot.telegram.delivery;

import org.jspecify.annotations.NullMarked;
