/**
 * What the language model is asked, and what its reply says.
 *
 * <p>In: a question and numbered evidence. Out: a request with a schema of its own, and the cited statements read from the reply, unverified.
 */
@NullMarked
package summitbot.answer.generation;

import org.jspecify.annotations.NullMarked;
