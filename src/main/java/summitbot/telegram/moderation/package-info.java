/**
 * What moderators do on Telegram.
 *
 * <p>In: updates from the people that {@code telegram.moderators} names. Out: how the bot is doing, complaints with their evidence, drafts of
 * questions; everything else goes on to the conversation.
 */
@NullMarked
package summitbot.telegram.moderation;

import org.jspecify.annotations.NullMarked;
