/**
 * Question sets run offline.
 *
 * <p>In: a question set and a chat service. Out: one result a question, each judged against the articles on disk, measures and a
 * summary.
 */
@NullMarked
package summitbot.evaluation;

import org.jspecify.annotations.NullMarked;
