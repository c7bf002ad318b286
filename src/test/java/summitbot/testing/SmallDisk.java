package summitbot.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** A file system of a few megabytes in memory, which a test can fill up and empty again. Only where the tests may mount one. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts one in an empty folder.
     *
     * @throws TestAbortedException where that is not possible; one line on standard output says so
     */
    public static SmallDisk in(Path folder, int megabytes) {
        int status = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        if (status != 0) {
            System.out.println(
                    "LEFT OUT: a test of a full disk, which needs the right to mount one (as root on Linux).");
            throw new TestAbortedException("a small disk cannot be mounted");
        }
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Leaves no byte free. */
    public void fill() {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            byte[] block = new byte[4_096];
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            // As intended.
        }
    }

    /** Somebody makes room. */
    public void empty() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }

    private static int run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : 1;
        } catch (IOException e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
