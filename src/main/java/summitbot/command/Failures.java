package summitbot.command;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.logging.LogConfiguration;
import summitbot.model.ModelFailedException;

/** The one place where a failure becomes a line for a person and an exit status. */
final class Failures {
    /** Could not do it. */
    static final int UNAVAILABLE = 1;

    /** Wrong usage, input or configuration. */
    static final int INVALID = 2;

    /** The environment variable that makes the program talkative. */
    static final String LOG_VARIABLE = LogConfiguration.LEVEL_VARIABLE;

    private Failures() {}

    /** Returns the exit status that a failure ends a command with. */
    static int exitStatus(Throwable failure) {
        return failure instanceof InvalidInputException || failure instanceof InvalidPathException
                ? INVALID
                : UNAVAILABLE;
    }

    /** Returns what a person reads: one line, or one for each problem of their input. Never a stack trace. */
    static String line(Throwable failure) {
        if (failure instanceof InvalidInputException
                || failure instanceof UnavailableException
                || failure instanceof ModelFailedException) {
            return failure.getMessage();
        }
        if (failure instanceof InvalidPathException path) {
            return "\"" + path.getInput() + "\" cannot be a file name here (" + path.getReason() + ").";
        }
        if (failure instanceof UncheckedIOException io && io.getCause() != null) {
            return "Reading or writing failed: " + oneLine(io.getCause()) + ".";
        }
        if (failure instanceof OutOfMemoryError) {
            return "Not enough memory; give the program more with java -Xmx1g.";
        }
        return "Unexpected problem (" + oneLine(failure) + "); set " + LOG_VARIABLE
                + "=debug and run it again to see where it comes from.";
    }

    private static String oneLine(Throwable failure) {
        String message = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        return message == null
                ? name
                : name + ": " + message.lines().findFirst().orElse("");
    }
}
