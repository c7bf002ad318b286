package summitbot.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import summitbot.config.Messages;
import summitbot.console.Screen;

/**
 * What a command sees of the world outside: streams, environment, time.
 *
 * @param in standard input
 * @param out standard output, for results only, in UTF-8
 * @param err standard error, for problems, hints and progress, in UTF-8
 * @param inIsTerminal whether a person types the input
 * @param outIsTerminal whether a person reads the output as it is printed
 * @param errIsTerminal the same of standard error
 * @param columns width of the terminal, 0 when unknown; asked only where there is one
 * @param environment the environment variables
 * @param clock the time
 */
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        IntSupplier columns,
        Map<String, String> environment,
        Clock clock) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The same with other environment variables. */
    Surroundings with(Map<String, String> variables) {
        return new Surroundings(in, out, err, inIsTerminal, outIsTerminal, errIsTerminal, columns, variables, clock);
    }

    /** The same at another time. */
    Surroundings with(Clock other) {
        return new Surroundings(in, out, err, inIsTerminal, outIsTerminal, errIsTerminal, columns, environment, other);
    }

    /** Returns what results are printed on. */
    Screen outScreen() {
        return screen(outIsTerminal);
    }

    /** Returns what problems and progress are printed on. */
    Screen errScreen() {
        return screen(errIsTerminal);
    }

    private Screen screen(boolean terminal) {
        return terminal ? Screen.terminal(columns.getAsInt(), colours()) : Screen.PLAIN;
    }

    /** Whether a terminal may be given colours (no-color.org). */
    boolean colours() {
        return variable("NO_COLOR").isEmpty() && !variable("TERM").orElse("").equals("dumb");
    }

    /** Whether a person sits at both ends. */
    boolean interactive() {
        return inIsTerminal && outIsTerminal;
    }

    /** Returns an environment variable; empty when it is not set or blank. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns the language of the person's system where the bot speaks it, else English. */
    String language() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .flatMap(name -> variable(name).stream())
                .findFirst()
                .map(locale -> List.of(locale.split("[_.@-]")).get(0))
                .filter(Messages.LANGUAGES::contains)
                .orElse("en");
    }
}
