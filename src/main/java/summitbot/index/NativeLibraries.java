package summitbot.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Settles how the tokenizer's library behaves, before its first class is loaded: it reports home (to the address of a cloud's metadata
 * service and, where that answers, to its makers) and may download what it misses; this bot needs neither, and waits for neither. It
 * unpacks its native part into {@code ~/.djl.ai}, where it is found again at the next start; where that cannot be written, a temporary
 * folder serves. Properties that are set already are respected.
 */
final class NativeLibraries {
    private static final String CACHE_FOLDER = "DJL_CACHE_DIR";

    private NativeLibraries() {}

    static void prepare() {
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        Path home = Path.of(System.getProperty("user.home", ""));
        if (System.getProperty(CACHE_FOLDER) == null && System.getenv(CACHE_FOLDER) == null && !usable(home)) {
            setUnlessSet(CACHE_FOLDER, privateFolder().toString());
        }
    }

    private static boolean usable(Path home) {
        Path cache = home.resolve(".djl.ai");
        return Files.exists(cache) ? Files.isDirectory(cache) && Files.isWritable(cache) : Files.isWritable(home);
    }

    /** Readable by this user only: native code is loaded from it. */
    private static Path privateFolder() {
        try {
            Path folder = Files.createTempDirectory("summit-bot-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "no temporary folder can be made in " + System.getProperty("java.io.tmpdir")
                            + "; name one that can be written with java -Djava.io.tmpdir=FOLDER",
                    e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // It is a temporary folder; the system clears it.
        }
    }

    private static void setUnlessSet(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
