package summitbot.telegram.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call the server got.
 *
 * @param method name in small letters
 * @param parameters what was given
 * @param nanos when it came, on the running clock
 */
public record Call(String method, ObjectNode parameters, long nanos) {
    /** Returns a parameter as text; empty when it is missing. */
    public String text(String name) {
        return parameters.path(name).asText("");
    }

    public long number(String name) {
        return parameters.path(name).asLong();
    }
}
