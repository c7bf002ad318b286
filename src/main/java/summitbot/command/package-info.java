/**
 * The command line: one class a command.
 *
 * <p>In: arguments. Out: the parts wired together, the result on standard output and the exit status.
 */
@NullMarked
package summitbot.command;

import org.jspecify.annotations.NullMarked;
