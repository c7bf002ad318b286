/**
 * The Bot API over HTTP, through TelegramBots' client.
 *
 * <p>In: methods of the Bot API. Out: their results, or failures sorted by what to do about them.
 */
@NullMarked
package summitbot.telegram.api;

import org.jspecify.annotations.NullMarked;
