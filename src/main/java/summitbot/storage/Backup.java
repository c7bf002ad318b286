package summitbot.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;

/** Writes the copy of a database to where people want it. */
final class Backup {
    /** Makes the copy. */
    interface Copier {
        /** @param partial an empty file beside the target, to be overwritten */
        void copy(Path partial) throws SQLException, IOException;
    }

    private final Copier copier;
    private final @Nullable Path own;

    /** @param own the database itself where it is a file: no copy may replace it */
    Backup(Copier copier, @Nullable Path own) {
        this.copier = copier;
        this.own = own;
    }

    /**
     * Writes it. The file appears only when it is complete.
     *
     * @throws SQLException as the copier
     */
    void write(Path target, boolean overwrite) throws SQLException {
        Path absolute = target.toAbsolutePath();
        check(absolute, overwrite);
        Path partial = null;
        try {
            partial = Files.createTempFile(absolute.getParent(), "." + absolute.getFileName() + "-", ".partial");
            copier.copy(partial);
            sync(partial);
            publish(partial, absolute, overwrite);
        } catch (IOException e) {
            throw new UnavailableException(
                    "Backup " + target + " cannot be written (" + SqliteFailures.reason(e) + ").", e);
        } finally {
            delete(partial);
        }
    }

    private void check(Path target, boolean overwrite) {
        if (!Files.isDirectory(target.getParent())) {
            throw new InvalidInputException("Backup " + target + ": there is no folder " + target.getParent() + ".");
        }
        if (Files.isDirectory(target)) {
            throw new InvalidInputException("Backup " + target + " is a folder; name a file.");
        }
        if (Files.exists(target) && isDatabase(target)) {
            throw new InvalidInputException("Backup " + target + " is the database itself; name another file.");
        }
        if (Files.exists(target) && !overwrite) {
            throw exists(target);
        }
    }

    private boolean isDatabase(Path target) {
        try {
            return own != null && Files.isSameFile(own, target);
        } catch (IOException e) {
            return false;
        }
    }

    private static InvalidInputException exists(Path target) {
        return new InvalidInputException(
                "Backup " + target + " exists and is not replaced; name another file, or add --overwrite.");
    }

    private static void sync(Path partial) throws IOException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void publish(Path partial, Path target, boolean overwrite) throws IOException {
        if (!overwrite) {
            try {
                // Unlike a move, a link never replaces a file that appeared meanwhile.
                Files.createLink(target, partial);
                return;
            } catch (FileAlreadyExistsException e) {
                throw exists(target);
            } catch (UnsupportedOperationException | IOException e) {
                // A file system without links: move.
            }
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(@Nullable Path partial) {
        try {
            if (partial != null) {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UnavailableException("Temporary file " + partial + " cannot be deleted.", e);
        }
    }
}
