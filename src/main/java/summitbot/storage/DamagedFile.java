package summitbot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;
import summitbot.failure.UnavailableException;

/** Keeps a damaged database out of the way, for whoever wants to look at it. */
final class DamagedFile {
    /** Up to this size a whole file is checked each time it is opened (20 ms at most); the index of 5 articles has 0.3 MB. */
    private static final long CHECKED_BYTES = 16L << 20;

    private DamagedFile() {}

    /**
     * Looks through a small file, so that damage is found before it is used rather than at some later question.
     *
     * @throws SQLException as if SQLite had met the damage
     */
    static void check(Path file, SqliteConnections connections) throws SQLException {
        if (!Files.exists(file) || file.toFile().length() > CHECKED_BYTES) {
            return;
        }
        try (Connection connection = connections.openWriter();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma quick_check(1)")) {
            if (!"ok".equals(row.getString(1))) {
                throw new SQLException(row.getString(1), "", SQLiteErrorCode.SQLITE_CORRUPT.code);
            }
        }
    }

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
