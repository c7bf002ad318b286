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
 * @param conversation equal for requests that are likely to begin alike, so that one host of several reads that beginning once; empty
 *     where nothing is known of it
 */
public record ModelRequest(
        String instructions,
        String input,
        String jsonSchema,
        int maxTokens,
        Duration timeout,
        BooleanSupplier cancelled,
        String conversation) {
    /** A request of no conversation. */
    public ModelRequest(
            String instructions,
            String input,
            String jsonSchema,
            int maxTokens,
            Duration timeout,
            BooleanSupplier cancelled) {
        this(instructions, input, jsonSchema, maxTokens, timeout, cancelled, "");
    }

    /** Returns the same request with another time. */
    ModelRequest within(Duration other) {
        return new ModelRequest(instructions, input, jsonSchema, maxTokens, other, cancelled, conversation);
    }

    /** Returns the same request, stopped by another condition. */
    ModelRequest stoppedWhen(BooleanSupplier other) {
        return new ModelRequest(instructions, input, jsonSchema, maxTokens, timeout, other, conversation);
    }
}
