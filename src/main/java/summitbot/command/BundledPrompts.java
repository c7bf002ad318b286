package summitbot.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import summitbot.failure.UnavailableException;

/** The prompts packed into the program, for a folder without {@code prompts/}. */
final class BundledPrompts implements AutoCloseable {
    private static final String RESOURCES = "/summitbot/defaults/prompts/";

    private final Path folder;

    private BundledPrompts(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks prompts into a temporary folder, where they can be read like any others.
     *
     * @param files names of the files; those that are not packed are left out
     * @throws UnavailableException when there is no temporary folder
     */
    static BundledPrompts unpack(List<String> files) {
        try {
            Path folder = Files.createTempDirectory("summit-bot-prompts-");
            for (String file : files) {
                try (InputStream stream = BundledPrompts.class.getResourceAsStream(RESOURCES + file)) {
                    if (stream != null) {
                        Files.write(folder.resolve(file), stream.readAllBytes());
                    }
                }
            }
            return new BundledPrompts(folder);
        } catch (IOException failure) {
            throw new UnavailableException(
                    "The built-in prompts cannot be unpacked into " + System.getProperty("java.io.tmpdir") + " ("
                            + failure.getMessage() + "); name another folder with java -Djava.io.tmpdir=FOLDER.",
                    failure);
        }
    }

    /** Returns the text of a packed prompt. */
    static String text(String file) {
        try (InputStream stream = BundledPrompts.class.getResourceAsStream(RESOURCES + file)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCES + file + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path folder() {
        return folder;
    }

    /** Deletes the copies. */
    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
