/**
 * Reply to message texts: how an answer looks on Telegram.
 *
 * <p>In: a reply, a recorded answer, articles. Out: texts within Telegram's limits, with entities built by the program, and buttons.
 */
@NullMarked
package summitbot.telegram.rendering;

import org.jspecify.annotations.NullMarked;
