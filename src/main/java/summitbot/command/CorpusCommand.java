package summitbot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What editors do with articles; each action is a command below this one. */
@Command(name = "corpus", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class CorpusCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name what to do: list, show, check, add or remove.");
    }

    /** Returns the command with its actions. */
    static CommandLine withActions(Session session) {
        return new CommandLine(new CorpusCommand())
                .addSubcommand(new CorpusListCommand(session))
                .addSubcommand(new CorpusShowCommand(session))
                .addSubcommand(new CorpusCheckCommand(session))
                .addSubcommand(new CorpusAddCommand(session))
                .addSubcommand(new CorpusRemoveCommand(session));
    }
}
