package summitbot.benchmark.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import summitbot.failure.UnavailableException;

/**
 * What a process of the bot took to its end.
 *
 * @param seconds not a number where the program is not a jar
 * @param megabytes peak resident memory; not a number where the system does not tell
 */
record Started(double seconds, double megabytes) {
    private static final int TIMEOUT_SECONDS = 1_200;
    private static final int WATCH_MILLISECONDS = 20;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /**
     * Runs it.
     *
     * @param command the words of the command line; empty starts nothing
     * @param folder for what it prints
     */
    static Started run(List<String> command, Path folder) {
        if (command.isEmpty()) {
            return new Started(Double.NaN, Double.NaN);
        }
        Path printed = folder.resolve("printed.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        long start = System.nanoTime();
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                double megabytes = Double.NaN;
                while (!process.waitFor(WATCH_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS)) {
                        throw new UnavailableException("A process did not end within " + TIMEOUT_SECONDS + " s.");
                    }
                    double now = peak(process.pid());
                    megabytes = Double.isNaN(now) ? megabytes : now;
                }
                if (process.exitValue() != 0) {
                    throw new UnavailableException("A process of the bot ended with status " + process.exitValue()
                            + ": " + Files.readString(printed).strip());
                }
                return new Started((System.nanoTime() - start) / 1e9, megabytes);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UnavailableException("The bot cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The benchmark was interrupted.", e);
        }
    }

    /** Linux keeps the largest resident size that a process has had. */
    private static double peak(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            Matcher found = PEAK.matcher(Files.isReadable(status) ? Files.readString(status) : "");
            return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : Double.NaN;
        } catch (IOException e) {
            // The process has just ended.
            return Double.NaN;
        }
    }
}
