package summitbot.threads;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads that do not keep the program alive, with names that logs and thread dumps show. */
public final class DaemonThreads {
    private DaemonThreads() {}

    /** Returns one that is not started yet. */
    public static Thread of(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Returns a maker of threads named {@code <name>-1}, {@code <name>-2} and so on. */
    public static ThreadFactory numbered(String name) {
        AtomicInteger made = new AtomicInteger();
        return task -> of(name + "-" + made.incrementAndGet(), task);
    }

    /** Returns a timer on one thread of this name, which begins with the first task. */
    public static ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> of(name, task));
    }
}
