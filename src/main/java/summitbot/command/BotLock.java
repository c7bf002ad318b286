package summitbot.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import summitbot.failure.UnavailableException;
import summitbot.storage.DataFolder;

/**
 * Keeps a second Telegram bot off a data folder: two would answer each other's messages. All other commands work beside a running
 * bot. The system gives the lock back when the process ends, however it ends.
 */
final class BotLock implements AutoCloseable {
    private static final String FILE = "telegram.lock";

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final FileChannel channel;
    private final Path file;

    private BotLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** Takes the lock of a data folder where that is possible: several bots on PostgreSQL may have the same folder, or none to write in. */
    static Optional<BotLock> tryTake(DataFolder data) {
        try {
            return Optional.of(take(data));
        } catch (UnavailableException e) {
            return Optional.empty();
        }
    }

    /**
     * Names the lock among all that processes of this machine hold until it is switched off: whoever held it before is dead. Empty where
     * the system does not tell files and starts apart.
     */
    Optional<String> place() {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null
                    ? Optional.empty()
                    : Optional.of(Files.readString(BOOT).strip() + " " + key);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes the lock of a data folder.
     *
     * @throws UnavailableException when another process, or another part of this one, has it
     */
    static BotLock take(DataFolder data) {
        Path file = data.path().resolve(FILE);
        try {
            data.make();
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new UnavailableException("Another Telegram bot already runs on the data folder " + data.path()
                        + " (process " + Files.readString(file).strip()
                        + "); stop it, or name another folder with --data.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new BotLock(channel, file);
        } catch (IOException failure) {
            throw new UnavailableException(
                    "Data folder " + data.path() + " cannot be written (" + failure.getMessage()
                            + "); make it writable, or name another with --data.",
                    failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UnavailableException("The lock cannot be given back (" + failure.getMessage() + ").", failure);
        }
    }
}
