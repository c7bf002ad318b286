/**
 * Servers that are asked by OpenAI's API for chats: vLLM, the server of llama.cpp and others.
 *
 * <p>In: a request. Out: the model's raw reply, or a failure in plain words.
 */
@NullMarked
package summitbot.model.openai;

import org.jspecify.annotations.NullMarked;
