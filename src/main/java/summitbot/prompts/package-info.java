/**
 * The texts that the language model reads.
 *
 * <p>In: the files of {@code prompts/}. Out: templates whose variables are declared and checked.
 */
@NullMarked
package summitbot.prompts;

import org.jspecify.annotations.NullMarked;
