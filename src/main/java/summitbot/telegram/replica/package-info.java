/**
 * The processes that serve one bot together.
 *
 * <p>In: a database that all of them use. Out: who is alive, who may act, and who polls.
 */
@NullMarked
package summitbot.telegram.replica;

import org.jspecify.annotations.NullMarked;
