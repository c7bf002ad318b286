package summitbot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import summitbot.failure.InvalidInputException;

/** What a check of files found: those in order, and every problem of the others. */
final class FileFindings {
    private final List<String> good = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    void good(String line) {
        good.add(line);
    }

    void problems(List<String> lines) {
        problems.addAll(lines);
    }

    /** Reads something and keeps what it says, or each line of what is wrong with it; returns whether it could be read. */
    boolean read(Supplier<String> reading) {
        try {
            good(reading.get());
            return true;
        } catch (InvalidInputException e) {
            problems(e.getMessage().lines().toList());
            return false;
        }
    }

    /** Prints all of it, and returns the exit status. */
    int report(Session session, boolean json) {
        if (json) {
            session.print(json());
        } else {
            good.forEach(line -> session.print("ok " + line));
            problems.forEach(line -> session.print("error " + line));
            session.note(problems.isEmpty() ? "No mistakes." : "Mistakes: " + problems.size() + ".");
        }
        return problems.isEmpty() ? 0 : Failures.INVALID;
    }

    private ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode array = node.putArray("findings");
        good.forEach(line -> array.addObject().put("severity", "ok").put("message", line));
        problems.forEach(line -> array.addObject().put("severity", "error").put("message", line));
        return node;
    }
}
