/**
 * Question to ranked passages.
 *
 * <p>In: a question. Out: passages ranked by the fusion of an embedding leg and a keyword leg, each leg's rank and score kept.
 */
@NullMarked
package summitbot.retrieval;

import org.jspecify.annotations.NullMarked;
