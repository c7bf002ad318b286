package summitbot.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells builds of the program apart, also those between two versions: a run of questions is continued by the same one only. */
final class ProgramHash {
    private static final String PACKAGE = "summitbot";
    private static final int SHOWN_DIGITS = 16;

    private ProgramHash() {}

    /** Returns the first 16 hexadecimal digits of a SHA-256 over the program's own classes and resources. */
    static String get() {
        try {
            Path place = place();
            if (Files.isDirectory(place)) {
                return of(place.resolve(PACKAGE));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return of(jar.getPath(PACKAGE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the jar that runs, or the folder of its classes. */
    static Path place() {
        try {
            return Path.of(ProgramHash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(Path folder) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                digest.update(
                        folder.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
