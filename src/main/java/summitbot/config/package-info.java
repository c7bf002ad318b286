/**
 * Settings and interface texts.
 *
 * <p>In: the files of {@code config/}. Out: immutable records, validated once.
 */
@NullMarked
package summitbot.config;

import org.jspecify.annotations.NullMarked;
