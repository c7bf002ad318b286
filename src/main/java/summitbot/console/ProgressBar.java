package summitbot.console;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Shows on standard error how far a long run is: a bar that is redrawn on a terminal, a line every ten seconds elsewhere. Runs
 * shorter than half a second show nothing. Safe for use by several threads.
 */
public final class ProgressBar implements AutoCloseable {
    private static final long QUIET_MILLIS = 500;
    private static final long REDRAW_MILLIS = 100;
    private static final long LINE_MILLIS = 10_000;
    private static final int BAR_COLUMNS = 30;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final String label;
    private final Screen screen;
    private final PrintStream err;
    private final LongSupplier millis;
    private final long started;
    private long shownAt;
    private boolean drawn;

    /** @param label what is being done, as {@code Embedding passages} */
    public ProgressBar(String label, Screen screen, PrintStream err) {
        this(label, screen, err, () -> System.nanoTime() / 1_000_000);
    }

    ProgressBar(String label, Screen screen, PrintStream err, LongSupplier millis) {
        this.label = label;
        this.screen = screen;
        this.err = err;
        this.millis = millis;
        started = millis.getAsLong();
        shownAt = started;
    }

    /**
     * Says how far it is.
     *
     * @param done steps done, at most {@code total}
     * @param total steps in all; 0 shows nothing
     */
    public synchronized void update(long done, long total) {
        long now = millis.getAsLong();
        long pause = screen.terminal() ? REDRAW_MILLIS : LINE_MILLIS;
        if (total <= 0 || now - started < QUIET_MILLIS || now - shownAt < pause) {
            return;
        }
        shownAt = now;
        String counts = done + "/" + total + " (" + done * 100 / total + " %)" + remaining(done, total, now);
        if (screen.terminal()) {
            err.print(CLEAR_LINE + fitted(label + " " + bar(done, total) + " " + counts));
            drawn = true;
        } else {
            err.println(label + " " + counts);
        }
        err.flush();
    }

    private static String bar(long done, long total) {
        int filled = (int) (done * BAR_COLUMNS / total);
        return "█".repeat(filled) + "░".repeat(BAR_COLUMNS - filled);
    }

    private String remaining(long done, long total, long now) {
        if (done <= 0 || done >= total) {
            return "";
        }
        long seconds = (now - started) * (total - done) / done / 1000;
        return ", " + (seconds < 60 ? seconds + " s" : seconds / 60 + " min") + " left";
    }

    private String fitted(String line) {
        return line.length() < screen.width() ? line : line.substring(0, screen.width() - 1);
    }

    /** Takes the bar away, so that what follows stands on a clean line. */
    @Override
    public synchronized void close() {
        if (drawn) {
            err.print(CLEAR_LINE);
            err.flush();
            drawn = false;
        }
    }
}
