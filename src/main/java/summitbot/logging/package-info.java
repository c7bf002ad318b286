/**
 * How the program logs.
 *
 * <p>In: events of SLF4J, and the name of the request that a thread works on. Out: lines on standard error, as text for people or as JSON
 * for programs, without secrets.
 */
@NullMarked
package summitbot.logging;

import org.jspecify.annotations.NullMarked;
