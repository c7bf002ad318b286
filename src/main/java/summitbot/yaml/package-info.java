/**
 * Reads YAML and front matter strictly.
 *
 * <p>In: a file. Out: checked values, or every problem with file and line; unknown and doubled keys are refused.
 */
@NullMarked
package summitbot.yaml;

import org.jspecify.annotations.NullMarked;
