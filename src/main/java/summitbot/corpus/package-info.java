/**
 * Articles as they were published, cut into sentences.
 *
 * <p>In: the files of {@code corpus/}. Out: articles, numbered sentences with offsets, role and speaker, and passages.
 */
@NullMarked
package summitbot.corpus;

import org.jspecify.annotations.NullMarked;
