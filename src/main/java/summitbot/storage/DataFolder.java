package summitbot.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import summitbot.failure.UnavailableException;

/**
 * The folder that {@code --data} or {@code SUMMIT_BOT_DATA} names, and the names of the databases in it.
 *
 * @param path the folder; made when a database is opened in it
 */
public record DataFolder(Path path) {
    private static final int NAME_DIGITS = 12;

    /** The database of what was asked and answered. */
    public Path state() {
        return path.resolve("summit-bot.db");
    }

    /**
     * The index of the corpus in this folder. Each corpus folder has its own, and each way to build it, so that trying other settings
     * does not take the index away from a bot that runs.
     *
     * @param corpusFolder the folder, however it is named
     * @param build the settings that an index depends on, as text
     */
    public Path index(Path corpusFolder, String build) {
        return path.resolve("index-" + indexKey(corpusFolder, build) + ".db");
    }

    /** Returns what tells the indexes of {@link #index} apart: twelve hexadecimal digits. */
    public static String indexKey(Path corpusFolder, String build) {
        return sha256(canonical(corpusFolder) + "\n" + build).substring(0, NAME_DIGITS);
    }

    /**
     * Makes this folder when it is missing, readable by its owner only, for it holds what people wrote.
     *
     * @throws UnavailableException when it cannot be made, or a file stands in its place
     */
    public void make() {
        make(path);
    }

    /**
     * Makes the folder of a database when it is missing, readable by its owner only, for it holds what people wrote.
     *
     * @throws UnavailableException when it cannot be made, or a file stands in its place
     */
    static void make(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            String reason = Files.exists(folder) ? "a file stands in its place" : SqliteFailures.reason(e);
            throw new UnavailableException(
                    "Data folder " + folder + " cannot be made (" + reason
                            + "); name a folder that can be written with --data or SUMMIT_BOT_DATA.",
                    e);
        }
    }

    private static String canonical(Path folder) {
        try {
            return folder.toRealPath().toString();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize().toString();
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
