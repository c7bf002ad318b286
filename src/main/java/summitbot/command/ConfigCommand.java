package summitbot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What moderators ask about settings and messages; each action is a command below this one. */
@Command(name = "config", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class ConfigCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name what to do: check or diff.");
    }

    /** Returns the command with its actions. */
    static CommandLine withActions(Session session) {
        return new CommandLine(new ConfigCommand())
                .addSubcommand(new ConfigCheckCommand(session))
                .addSubcommand(new ConfigDiffCommand(session));
    }
}
