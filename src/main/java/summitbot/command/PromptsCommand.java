package summitbot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What moderators ask about prompts; each action is a command below this one. */
@Command(name = "prompts", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class PromptsCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name what to do: check.");
    }

    /** Returns the command with its actions. */
    static CommandLine withActions(Session session) {
        return new CommandLine(new PromptsCommand()).addSubcommand(new PromptsCheckCommand(session));
    }
}
