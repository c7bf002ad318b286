/**
 * Whether a statement says no more than the sentences it cites.
 *
 * <p>In: a statement in a model's words, the sentences it cites, the question. Out: a verdict with its objections; only a statement without
 * any is ever shown.
 */
@NullMarked
package summitbot.answer.verification;

import org.jspecify.annotations.NullMarked;
