package summitbot.corpus.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;

/** Writes a new file whole or not at all. */
final class ArticleFileWriter {
    private ArticleFileWriter() {}

    /** @throws InvalidInputException when the file exists */
    static void write(Path file, String text) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // Hidden, so that a crash leaves nothing that would be read as an article.
            Path part = folder.resolve("." + file.getFileName() + ".part");
            try {
                try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
                    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
                Files.move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException(file + " exists already; nothing was added.", e);
        } catch (IOException e) {
            throw new UnavailableException(file + " cannot be written (" + e.getMessage() + "); nothing was added.", e);
        }
    }
}
