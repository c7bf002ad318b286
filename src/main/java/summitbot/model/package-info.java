/**
 * The locally hosted language model.
 *
 * <p>In: a prompt and a JSON schema. Out: the model's raw reply within a deadline, or a failure that says whether trying again helps.
 */
@NullMarked
package summitbot.model;

import org.jspecify.annotations.NullMarked;
