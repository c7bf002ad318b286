package summitbot.console;

import java.io.PrintWriter;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import summitbot.threads.DaemonThreads;

/** Says on the terminal how long an answer has been taking, and goes away with it. An answer within a second shows nothing. */
final class WaitingLine implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final LongFunction<String> text;
    private final ScheduledExecutorService ticks;
    private long seconds;
    private boolean closed;

    private WaitingLine(PrintWriter out, LongFunction<String> text) {
        this.out = out;
        this.text = text;
        ticks = DaemonThreads.timer("waiting-line");
    }

    /** @param text words for a number of seconds, on one line */
    static WaitingLine start(PrintWriter out, LongFunction<String> text) {
        WaitingLine line = new WaitingLine(out, text);
        var unused = line.ticks.scheduleAtFixedRate(line::tick, 1, 1, TimeUnit.SECONDS);
        return line;
    }

    private synchronized void tick() {
        if (!closed) {
            seconds++;
            out.print(CLEAR_LINE + text.apply(seconds));
            out.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            ticks.shutdownNow();
            if (seconds > 0) {
                out.print(CLEAR_LINE);
                out.flush();
            }
        }
    }
}
