/**
 * Ollama, by its own API: language models and embedding models.
 *
 * <p>In: a request or texts. Out: the model's raw reply, or vectors, or a failure in plain words.
 */
@NullMarked
package summitbot.model.ollama;

import org.jspecify.annotations.NullMarked;
