/**
 * Opens the SQLite databases at their newest schema.
 *
 * <p>In: a path. Out: connections with the right pragmas, migrated tables, consistent backup copies.
 */
@NullMarked
package summitbot.storage;

import org.jspecify.annotations.NullMarked;
