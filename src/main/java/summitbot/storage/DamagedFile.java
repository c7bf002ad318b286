package summitbot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import summitbot.failure.UnavailableException;

/** Keeps a damaged database out of the way, for whoever wants to look at it. */
final class DamagedFile {
    private DamagedFile() {}

    /** Renames the file to the first free {@code <file>.corrupt-<n>} and drops its logs, which mean nothing without it. */
    static Path moveAside(Path file) {
        int number = 1;
        while (Files.exists(numbered(file, number))) {
            number++;
        }
        Path aside = numbered(file, number);
        try {
            Files.move(file, aside);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        } catch (IOException e) {
            throw new UnavailableException(
                    "Index " + file + " is damaged and cannot be moved away (" + SqliteFailures.reason(e)
                            + "); delete it, and it will be built again.",
                    e);
        }
        return aside;
    }

    private static Path numbered(Path file, int number) {
        return file.resolveSibling(file.getFileName() + ".corrupt-" + number);
    }
}
