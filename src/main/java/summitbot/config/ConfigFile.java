package summitbot.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.yaml.TextFile;

/**
 * The text of one file of {@code config/}.
 *
 * @param name how messages name it
 * @param text its content
 */
record ConfigFile(String name, String text) {
    private static final long MAX_BYTES = 1_000_000;

    /**
     * Reads a file of a folder.
     *
     * @return empty when the folder has no such file
     * @throws InvalidInputException when it is not UTF-8
     * @throws UnavailableException when it cannot be read
     */
    static Optional<ConfigFile> in(Path folder, String fileName) {
        Path file = folder.resolve(fileName);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(new ConfigFile(file.toString(), withoutMark(TextFile.read(file, MAX_BYTES))));
    }

    /** Reads the copy that is packed beside the classes: the project's own {@code config/}. */
    static ConfigFile bundled(String fileName) {
        String resource = "/summitbot/defaults/config/" + fileName;
        try (InputStream stream = ConfigFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return new ConfigFile(
                    "built-in config/" + fileName, withoutMark(TextFile.decode(resource, stream.readAllBytes())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
