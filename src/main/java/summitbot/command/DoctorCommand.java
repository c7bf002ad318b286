package summitbot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks what the bot needs and says it in one line each. Exit status 0 when it can answer, with quotes at least. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<HealthCheck.Finding> findings = new HealthCheck(session).run(json ? finding -> {} : this::print);
        boolean usable = findings.stream().noneMatch(finding -> finding.health() == HealthCheck.Health.BROKEN);
        if (json) {
            session.print(json(findings, usable));
        }
        return usable ? 0 : Failures.UNAVAILABLE;
    }

    private void print(HealthCheck.Finding finding) {
        String word = finding.health().name().toLowerCase(Locale.ROOT);
        session.print(String.format(Locale.ROOT, "%-6s %-9s %s", word, finding.part(), finding.line()));
    }

    private static ObjectNode json(List<HealthCheck.Finding> findings, boolean usable) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("usable", usable);
        ArrayNode checks = node.putArray("checks");
        for (HealthCheck.Finding finding : findings) {
            checks.addObject()
                    .put("part", finding.part())
                    .put("health", finding.health().name().toLowerCase(Locale.ROOT))
                    .put("message", finding.line());
        }
        return node;
    }
}
