/** The summit coverage bot: starts the command that the arguments name. */
@NullMarked
package summitbot;

import org.jspecify.annotations.NullMarked;
