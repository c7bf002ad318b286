/**
 * Ranked passages to ranked sentences.
 *
 * <p>In: passages. Out: numbered, quotable sentences with the features that ranked them and a calibrated confidence.
 */
@NullMarked
package summitbot.evidence;

import org.jspecify.annotations.NullMarked;
