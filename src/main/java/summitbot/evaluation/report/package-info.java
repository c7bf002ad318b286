/**
 * The report of a run as one HTML file.
 *
 * <p>In: a page in words and numbers, ready to be shown. Out: HTML without anything from elsewhere; all texts are escaped by the templates.
 */
@NullMarked
package summitbot.evaluation.report;

import org.jspecify.annotations.NullMarked;
