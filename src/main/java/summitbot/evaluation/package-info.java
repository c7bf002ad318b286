/**
 * Question sets run offline.
 *
 * <p>In: a question set. Out: results, measures and a summary on disk.
 */
@NullMarked
package summitbot.evaluation;

import org.jspecify.annotations.NullMarked;
