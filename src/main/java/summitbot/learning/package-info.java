/**
 * Learns from question sets how to rank sentences and how sure to be.
 *
 * <p>In: corpora with question sets, and what {@code evidence} finds for their questions. Out: the weights that it ranks by.
 */
@NullMarked
package summitbot.learning;

import org.jspecify.annotations.NullMarked;
