package summitbot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.config.Messages;
import summitbot.config.SettingsSources;

/** What is wrong with settings and messages, each mistake with file and line. Exit status 2 when something is. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Every mistake of bot.yaml, messages.yaml and the environment, with file and line.")
final class ConfigCheckCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    ConfigCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path config = session.folders().config();
        FileFindings findings = new FileFindings();
        boolean settings = findings.read(() -> {
            int changed = SettingsSources.read(config, session.surroundings().environment())
                    .differences()
                    .size();
            return name(config, "bot.yaml") + ": values that differ from the defaults: " + changed;
        });
        findings.read(() -> {
            Messages.read(config);
            return name(config, "messages.yaml") + ": every text is there";
        });
        if (settings) {
            findings.read(() -> {
                session.application().prompts();
                return "prompts named by bot.yaml: "
                        + String.join(
                                ", ",
                                PromptFiles.inUse(session.application().settings())
                                        .values());
            });
        }
        return findings.report(session, json);
    }

    private static String name(Path folder, String file) {
        Path own = folder.resolve(file);
        return Files.exists(own) ? own.toString() : "built-in config/" + file;
    }
}
