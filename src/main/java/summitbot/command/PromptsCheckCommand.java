package summitbot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.prompts.PromptCheck;

/** What is wrong with prompts, each mistake with file and line. Exit status 2 when something is. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Every mistake of the prompts in use and of the candidates beside them, with file and line.")
final class PromptsCheckCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    PromptsCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path folder = session.folders().prompts();
        FileFindings findings = new FileFindings();
        if (Files.isDirectory(folder)) {
            PromptCheck.check(folder, PromptFiles.inUse(session.application().settings()))
                    .forEach(finding -> add(finding, findings));
        } else {
            session.application().prompts();
            findings.good("built-in prompts (there is no folder " + folder + ")");
        }
        return findings.report(session, json);
    }

    private static void add(PromptCheck.Finding finding, FileFindings findings) {
        if (finding.problems().isEmpty()) {
            String task = finding.task().orElseThrow().name().toLowerCase(Locale.ROOT);
            findings.good(finding.file() + ": "
                    + (finding.inUse() ? "in use as prompts." + task : "a candidate for prompts." + task));
        } else {
            findings.problems(finding.problems());
        }
    }
}
