/**
 * Passages made searchable.
 *
 * <p>In: passages. Out: embeddings and keywords in SQLite or PostgreSQL, kept up to date by content hash.
 */
@NullMarked
package summitbot.index;

import org.jspecify.annotations.NullMarked;
