/**
 * Words that somebody copied from somewhere to the article that printed them.
 *
 * <p>In: a message, the corpus. Out: the sentences it was copied from and where it differs from them, or nothing.
 */
@NullMarked
package summitbot.chat.excerpt;

import org.jspecify.annotations.NullMarked;
