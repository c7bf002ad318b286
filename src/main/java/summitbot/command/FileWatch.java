package summitbot.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.threads.DaemonThreads;

/**
 * Notices when one of the editors' files is changed, added or taken away: by looking, which also works where the file system tells
 * nobody, as on shared and mounted folders. Safe for concurrent use.
 */
final class FileWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);
    private static final long BETWEEN_LOOKS_MILLIS = 1_000;

    private final List<Path> folders;
    private Map<Path, String> read;
    private Map<Path, String> lastLook;
    private final ScheduledExecutorService looks = DaemonThreads.timer("file-watch");

    /** To be made before the files are read: what changes later is noticed. */
    FileWatch(Folders folders) {
        this.folders = List.of(
                folders.config(),
                folders.prompts(),
                folders.corpus(),
                folders.corpus().resolve("articles"));
        this.read = stamps();
        this.lastLook = read;
    }

    /** Looks each second from now on, and runs the action in a thread of its own where files have changed. */
    void start(Runnable action) {
        var unused = looks.scheduleWithFixedDelay(
                () -> {
                    try {
                        if (settled()) {
                            action.run();
                        }
                    } catch (RuntimeException | Error e) {
                        LOG.warn("Changed files are not read.", e);
                    }
                },
                BETWEEN_LOOKS_MILLIS,
                BETWEEN_LOOKS_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /** Whether files have changed since this was last true, and not since the last look: an editor may still be writing. */
    synchronized boolean settled() {
        Map<Path, String> now = stamps();
        boolean settled = now.equals(lastLook) && !now.equals(read);
        lastLook = now;
        if (settled) {
            read = now;
        }
        return settled;
    }

    /** Whether files have changed since this was last true. */
    synchronized boolean changed() {
        Map<Path, String> now = stamps();
        boolean changed = !now.equals(read);
        read = now;
        lastLook = now;
        return changed;
    }

    private Map<Path, String> stamps() {
        Map<Path, String> stamps = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(FileWatch::isWatched).forEach(file -> stamps.put(file, stamp(file)));
            } catch (IOException e) {
                // A folder that is not there holds no files.
                stamps.put(folder, "missing");
            }
        }
        return stamps;
    }

    private static boolean isWatched(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".md");
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "missing";
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
