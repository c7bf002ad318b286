package summitbot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import summitbot.failure.UnavailableException;

/**
 * A folder of its own for files that nobody needs afterwards; gone with all that is in it when it is closed. Databases in it are to be
 * closed before.
 *
 * @param path the folder; there until this is closed
 */
public record TemporaryFolder(Path path) implements AutoCloseable {
    /**
     * Makes a new, empty folder where the system keeps temporary files.
     *
     * @param prefix begins its name, for people who wonder whose it is
     * @throws UnavailableException when it cannot be made
     */
    public static TemporaryFolder make(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UnavailableException(
                    "No temporary folder can be made (" + e.getMessage()
                            + "); make room, or name another place with java -Djava.io.tmpdir=FOLDER.",
                    e);
        }
    }

    /** Deletes the folder; what cannot be deleted is left to the system's own clean-up. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // No reason to fail: the work is done.
        }
    }
}
