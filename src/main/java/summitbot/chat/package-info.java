/**
 * Message to reply, the same on every channel.
 *
 * <p>In: a person's message. Out: a reply: an answer, small talk or a command's output, recorded.
 */
@NullMarked
package summitbot.chat;

import org.jspecify.annotations.NullMarked;
