/**
 * An emulated Bot API server on the loopback, as strict as the real one: for the tests and for {@code bench}.
 *
 * <p>In: calls of the Bot API, what people write. Out: updates, answers, refusals, and failures where they are wanted.
 */
@NullMarked
package summitbot.telegram.emulator;

import org.jspecify.annotations.NullMarked;
