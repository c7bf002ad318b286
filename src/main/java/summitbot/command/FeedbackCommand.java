package summitbot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What people thought of answers; each action is a command below this one. */
@Command(name = "feedback", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class FeedbackCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name what to do: export.");
    }

    /** Returns the command with its actions. */
    static CommandLine withActions(Session session) {
        return new CommandLine(new FeedbackCommand()).addSubcommand(new FeedbackExportCommand(session));
    }
}
