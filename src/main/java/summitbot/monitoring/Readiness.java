package summitbot.monitoring;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;

/** Whether the bot can take questions, part by part. Safe for concurrent use where its parts are. */
public final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final Map<String, Supplier<Finding>> parts;

    /**
     * What was found.
     *
     * @param ready whether no part is down
     * @param json {@code status} and, under {@code parts}, the state and the detail of each
     */
    public record Report(boolean ready, ObjectNode json) {}

    /** @param parts looks at each part, by its name; what it throws counts as down */
    public Readiness(Map<String, Supplier<Finding>> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    /** Looks at all parts now. Never throws. */
    public Report look() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", "");
        ObjectNode each = json.putObject("parts");
        boolean ready = true;
        for (Map.Entry<String, Supplier<Finding>> part : parts.entrySet()) {
            Finding finding = look(part.getKey(), part.getValue());
            ready &= finding.state() != Finding.State.DOWN;
            each.putObject(part.getKey())
                    .put("status", Labels.of(finding.state()))
                    .put("detail", finding.detail());
        }
        json.put("status", ready ? "ready" : "not_ready");
        return new Report(ready, json);
    }

    private static Finding look(String part, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (UnavailableException e) {
            return Finding.down(e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("Looking at {} failed", part, e);
            return Finding.down(e.getClass().getSimpleName());
        }
    }
}
