package summitbot.model;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * One question to the model.
 *
 * @param instructions the stable first part, the same for every request of a task
 * @param input the part that changes: evidence first, question last
 * @param jsonSchema the JSON schema of the reply, as JSON text
 * @param maxTokens how long the reply may become, in tokens
 * @param timeout how long to wait for the whole reply
 * @param cancelled asked while the reply arrives; true stops the model at once
 */
public record ModelRequest(
        String instructions,
        String input,
        String jsonSchema,
        int maxTokens,
        Duration timeout,
        BooleanSupplier cancelled) {}
