package summitbot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.TextFile;

/**
 * A value that is nobody's business: it stands in a variable of the environment, or in a file that another variable names, whose name
 * ends in {@code _FILE}. The value never enters a message.
 *
 * @param variable name of the variable
 * @param what the value is called in messages, as {@code token}
 */
record Secret(String variable, String what) {
    private static final long MAX_BYTES = 1_000;

    String fileVariable() {
        return variable + "_FILE";
    }

    /** Whether one is named, right or wrong. */
    boolean present(Surroundings surroundings) {
        return surroundings.variable(variable).isPresent()
                || surroundings.variable(fileVariable()).isPresent();
    }

    /**
     * Returns the value; empty when none is named.
     *
     * @throws InvalidInputException when the file is missing or empty
     */
    Optional<String> value(Surroundings surroundings) {
        return surroundings
                .variable(variable)
                .or(() -> surroundings.variable(fileVariable()).map(this::read));
    }

    /** Returns which variable names it, where one does. */
    Optional<String> source(Surroundings surroundings) {
        return surroundings
                .variable(variable)
                .map(value -> variable)
                .or(() -> surroundings.variable(fileVariable()).map(value -> fileVariable()));
    }

    private String read(String named) {
        Path file = Path.of(named);
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(fileVariable() + ": there is no file " + file + ".");
        }
        String value = TextFile.read(file, MAX_BYTES).strip();
        if (value.isEmpty()) {
            throw new InvalidInputException(
                    fileVariable() + ": the file " + file + " is empty; write the " + what + " into it.");
        }
        return value;
    }
}
