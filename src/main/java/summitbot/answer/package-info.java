/**
 * Evidence to a verified answer.
 *
 * <p>In: evidence. Out: statements that rest on verbatim quotes, or an abstention; nothing unverified leaves this package.
 */
@NullMarked
package summitbot.answer;

import org.jspecify.annotations.NullMarked;
