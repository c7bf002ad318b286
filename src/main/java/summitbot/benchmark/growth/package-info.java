/**
 * How the cost of each step grows with the number of articles.
 *
 * <p>In: how many articles, and a way to open the bot on them. Out: a table and JSON, the peer in the same run.
 */
@NullMarked
package summitbot.benchmark.growth;

import org.jspecify.annotations.NullMarked;
