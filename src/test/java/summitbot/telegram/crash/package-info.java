/** The bot killed again and again while people write to it. */
@NullMarked
package summitbot.telegram.crash;

import org.jspecify.annotations.NullMarked;
