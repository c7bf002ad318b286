/**
 * Words as this bot compares them.
 *
 * <p>In: text of a person, an article or a model. Out: tokens, folded forms, stems, numbers and distances between spellings.
 */
@NullMarked
package summitbot.text;

import org.jspecify.annotations.NullMarked;
