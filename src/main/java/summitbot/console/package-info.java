/**
 * The chat and the results on a terminal.
 *
 * <p>In: lines typed. Out: lines printed, wrapped and coloured on a terminal, plain in a pipe.
 */
@NullMarked
package summitbot.console;

import org.jspecify.annotations.NullMarked;
