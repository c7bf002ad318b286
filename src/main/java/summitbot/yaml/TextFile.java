package summitbot.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;

/** Reads files of text strictly: UTF-8, no control bytes that no text contains, no more than a given size. */
public final class TextFile {
    private TextFile() {}

    /**
     * Returns the bytes of a file.
     *
     * @param maxBytes the largest size allowed, in bytes
     * @throws InvalidInputException when there is no such file or it is larger
     * @throws UnavailableException when the system does not let it be read
     */
    public static byte[] bytes(Path file, long maxBytes) {
        if (Files.isDirectory(file)) {
            throw new InvalidInputException(file + " is a folder; name a file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            int limit = Math.toIntExact(Math.min(maxBytes, Integer.MAX_VALUE - 16)) + 1;
            byte[] bytes = in.readNBytes(limit);
            if (bytes.length == limit) {
                throw new InvalidInputException(file + " is too big (" + megabytes(Files.size(file))
                        + "); allowed are at most " + megabytes(maxBytes) + ".");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new InvalidInputException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new UnavailableException(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /**
     * Returns the text of a file exactly as it stands there, a byte order mark included.
     *
     * @throws InvalidInputException as {@link #bytes} and {@link #decode}
     * @throws UnavailableException as {@link #bytes}
     */
    public static String read(Path file, long maxBytes) {
        return decode(file.toString(), bytes(file, maxBytes));
    }

    /**
     * Returns bytes as text.
     *
     * @param displayName names the text in messages
     * @throws InvalidInputException when a byte is not UTF-8 or is a NUL, naming line and offset of the first
     */
    public static String decode(String displayName, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new InvalidInputException(where(displayName, bytes, i) + "a NUL byte (offset " + i
                        + "); this is not a text file. Save it as UTF-8 text.");
            }
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            // A new decoder reports what it cannot read instead of replacing it, and leaves the buffer at the first
            // such byte.
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            int offset = in.position();
            String hex = String.format(Locale.ROOT, "0x%02X", bytes[offset]);
            throw new InvalidInputException(
                    where(displayName, bytes, offset) + "byte " + hex + " (offset " + offset
                            + ") is not UTF-8. Save the file as UTF-8.",
                    e);
        }
    }

    private static String where(String displayName, byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return displayName + ":" + line + ": ";
    }

    private static String megabytes(long bytes) {
        return bytes < 1_000_000
                ? bytes + " bytes"
                : String.format(Locale.ROOT, "%.1f MB", Math.floor(bytes / 100_000.0) / 10);
    }
}
