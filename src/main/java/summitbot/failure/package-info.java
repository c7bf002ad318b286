/**
 * The two ways in which work can fail for a person's eyes.
 *
 * <p>In: what went wrong and where. Out: one plain sentence that says what is allowed and what to do.
 */
@NullMarked
package summitbot.failure;

import org.jspecify.annotations.NullMarked;
