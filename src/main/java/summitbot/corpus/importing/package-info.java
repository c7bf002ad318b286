/**
 * Brings further articles into a corpus folder, and takes them out.
 *
 * <p>In: a file of text, Markdown or HTML. Out: an article file, with nothing in its front matter that the source does not state.
 */
@NullMarked
package summitbot.corpus.importing;

import org.jspecify.annotations.NullMarked;
