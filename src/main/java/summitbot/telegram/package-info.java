/**
 * Update to message sent: the bot on Telegram.
 *
 * <p>In: updates of the Bot API. Out: replies, delivered once. Parts in the order data flows: {@code intake} (updates fetched and
 * stored), {@code work} (who works on them when), {@code conversation} (what the
 * bot says), {@code rendering} (how it looks), {@code delivery} (messages sent), {@code message} (what they consist of).
 */
@NullMarked
package summitbot.telegram;

import org.jspecify.annotations.NullMarked;
