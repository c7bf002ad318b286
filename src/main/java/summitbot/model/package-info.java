/**
 * The locally hosted models: the language model, and an embedding model where one is named.
 *
 * <p>In: a prompt and a JSON schema, or texts. Out: the model's raw reply, or vectors, within a deadline, or a failure that says whether
 * trying again helps.
 */
@NullMarked
package summitbot.model;

import org.jspecify.annotations.NullMarked;
