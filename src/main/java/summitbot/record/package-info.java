/**
 * What was asked and answered.
 *
 * <p>In: exchanges, a question with its answer. Out: rows in SQLite under increasing numbers, found again, compared, deleted after
 * their retention.
 */
@NullMarked
package summitbot.record;

import org.jspecify.annotations.NullMarked;
