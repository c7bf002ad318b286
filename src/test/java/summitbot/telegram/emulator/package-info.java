/** An emulated Bot API server on the loopback, as strict as the real one. */
@NullMarked
package summitbot.telegram.emulator;

import org.jspecify.annotations.NullMarked;
