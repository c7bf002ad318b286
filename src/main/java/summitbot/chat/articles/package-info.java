/**
 * Questions about the articles themselves: who wrote, who published, when, under which title, where to read.
 *
 * <p>In: a message and the turns before it, the corpus. Out: what is asked of which articles, or nothing for a question about what
 * the articles say.
 */
@NullMarked
package summitbot.chat.articles;

import org.jspecify.annotations.NullMarked;
