/**
 * What was asked and answered.
 *
 * <p>In: questions and answers. Out: rows in SQLite that can be replayed, exported and deleted after their retention.
 */
@NullMarked
package summitbot.record;

import org.jspecify.annotations.NullMarked;
