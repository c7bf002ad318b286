/** Stand-ins and invented material that tests of several packages share. */
@NullMarked
package summitbot.testing;

import org.jspecify.annotations.NullMarked;
