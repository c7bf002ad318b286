/**
 * Who works on an update, and when.
 *
 * <p>In: stored updates. Out: each handled once, chats beside one another, each chat in order; commands and buttons ahead of answers
 * that take long.
 */
@NullMarked
package summitbot.telegram.work;

import org.jspecify.annotations.NullMarked;
