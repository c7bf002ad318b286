package summitbot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.corpus.CorpusCheck;
import summitbot.corpus.CorpusFinding;
import summitbot.corpus.CorpusFinding.Severity;

/** What an editor should mend. Exit status 2 when the corpus cannot be read as it is; warnings alone are no failure. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Every problem of the articles and the files beside them, with file and line.")
final class CorpusCheckCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    CorpusCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        LocalDate today = LocalDate.now(session.surroundings().clock().withZone(ZoneOffset.UTC));
        List<CorpusFinding> findings = CorpusCheck.check(session.folders().corpus(), today);
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        if (json) {
            session.print(json(findings));
        } else {
            findings.forEach(finding -> session.print(word(finding) + " " + finding.message()));
            session.note(Count.of(errors, "error") + ", " + Count.of(findings.size() - errors, "warning") + ".");
        }
        return errors == 0 ? 0 : Failures.INVALID;
    }

    private static String word(CorpusFinding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(List<CorpusFinding> findings) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode array = node.putArray("findings");
        findings.forEach(
                finding -> array.addObject().put("severity", word(finding)).put("message", finding.message()));
        return node;
    }
}
