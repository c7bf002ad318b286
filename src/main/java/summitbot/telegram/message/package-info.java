/**
 * What a message consists of.
 *
 * <p>In: text and entities built by the program. Out: values that Telegram accepts.
 */
@NullMarked
package summitbot.telegram.message;

import org.jspecify.annotations.NullMarked;
