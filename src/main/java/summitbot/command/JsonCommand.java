package summitbot.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A command that prints one JSON object with {@code --json}, also when it fails. */
interface JsonCommand {
    /** The option. */
    String OPTION = "--json";

    /** What it does, for the help. */
    String DESCRIPTION = "print one JSON object";

    /** Returns the object for a failure. */
    default ObjectNode error(String message) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("status", "error");
        node.put("message", message);
        return node;
    }
}
