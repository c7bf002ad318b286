/**
 * Update to reply: what the bot says on Telegram, and when.
 *
 * <p>In: updates, one at a time. Out: replies with buttons, answers to inline queries, or silence.
 */
@NullMarked
package summitbot.telegram.conversation;

import org.jspecify.annotations.NullMarked;
