/** Threads that do not keep the program alive. Knows nothing of the bot. */
@NullMarked
package summitbot.threads;

import org.jspecify.annotations.NullMarked;
