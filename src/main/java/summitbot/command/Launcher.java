package summitbot.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import summitbot.logging.LogFormat;
import summitbot.text.EditDistance;

/** Runs the command that the arguments name. */
public final class Launcher implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int MAX_TYPOS = 2;
    private static final String COMPLETION = "generate-completion";

    private final Session session;
    private final String[] args;

    private Launcher(Session session, String[] args) {
        this.session = session;
        this.args = args;
    }

    /**
     * Runs a command to its end.
     *
     * @return the exit status: 0 done, 1 could not do it, 2 wrong usage, input or configuration
     */
    public static int run(String[] args, Surroundings surroundings) {
        int status;
        LogFormat.TEXT.use();
        try (Session session = new Session(surroundings)) {
            status = new Launcher(session, RawArguments.repair(args)).run();
            if (surroundings.out().checkError()) {
                session.problem("The result cannot be written to standard output; see whether the disk is full.");
                status = Math.max(status, Failures.UNAVAILABLE);
            }
        }
        return status;
    }

    private int run() {
        CommandLine line = commandLine();
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError failure) {
            return failed(failure, line);
        }
    }

    private CommandLine commandLine() {
        CommandLine root = new CommandLine(new RootCommand(session));
        // Only the command named is built with its options; this halves the time that --help takes.
        List<String> named = List.of(args);
        boolean all = named.contains(COMPLETION);
        for (Subcommand subcommand : Subcommand.values()) {
            boolean whole = all || named.contains(subcommand.typed());
            root.addSubcommand(subcommand.typed(), whole ? subcommand.whole(session) : subcommand.outline());
        }
        if (all) {
            root.addSubcommand(COMPLETION, new AutoComplete.GenerateCompletion());
        }
        root.setOut(new java.io.PrintWriter(session.surroundings().out(), true));
        root.setErr(new java.io.PrintWriter(session.surroundings().err(), true));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.surroundings().outIsTerminal() && session.surroundings().colours()
                        ? CommandLine.Help.Ansi.ON
                        : CommandLine.Help.Ansi.OFF));
        // A question may begin with an at sign.
        root.setExpandAtFiles(false);
        Values.register(root);
        root.setParameterExceptionHandler(this);
        root.setExecutionExceptionHandler(this);
        return root;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] given) {
        CommandLine command = failure.getCommandLine();
        report(usage(failure) + " See " + command.getCommandSpec().qualifiedName() + " --help.", command);
        return Failures.INVALID;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        return failed(failure, command);
    }

    private static String usage(ParameterException failure) {
        if (failure.getCause() instanceof RuntimeException cause && Failures.exitStatus(cause) == Failures.INVALID) {
            return Failures.line(cause);
        }
        CommandLine command = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException unmatched
                && !command.getSubcommands().isEmpty()
                && !unmatched.getUnmatched().get(0).startsWith("-")) {
            return unknownCommand(unmatched.getUnmatched().get(0), command);
        }
        String message = failure.getMessage().lines().findFirst().orElse("Wrong usage");
        return message.endsWith(".") ? message : message + ".";
    }

    private static String unknownCommand(String typed, CommandLine command) {
        boolean root = command.getParent() == null;
        List<String> known = root
                ? Arrays.stream(Subcommand.values()).map(Subcommand::typed).toList()
                : List.copyOf(command.getSubcommands().keySet());
        String meant = known.stream()
                .filter(candidate -> EditDistance.within(typed, candidate, MAX_TYPOS))
                .findFirst()
                .map(candidate -> "did you mean " + candidate + "? Known are ")
                .orElse("known are ");
        return "\"" + typed + "\" is not a command" + (root ? "" : " of " + command.getCommandName()) + "; " + meant
                + String.join(", ", known) + ".";
    }

    private int failed(Throwable failure, CommandLine command) {
        if (session.surroundings().variable(Failures.LOG_VARIABLE).isPresent()) {
            LoggerFactory.getLogger(Launcher.class).debug("{} failed", command.getCommandName(), failure);
        }
        report(Failures.line(failure), command);
        return Failures.exitStatus(failure);
    }

    private void report(String message, CommandLine command) {
        session.problem(message);
        if (Arrays.asList(args).contains(JsonCommand.OPTION)) {
            Object given = command.getCommand();
            session.print(Optional.of(given)
                    .filter(JsonCommand.class::isInstance)
                    .map(JsonCommand.class::cast)
                    .orElse(new JsonCommand() {})
                    .error(message));
        }
    }
}
