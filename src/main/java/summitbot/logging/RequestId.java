package summitbot.logging;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.MDC;

/**
 * Names the question or update that a thread works on, so that all log lines about it can be found by one word. Whoever hands work to
 * another thread hands the name on: it does not move by itself. Safe for concurrent use.
 */
public final class RequestId {
    /** Under which the name stands in SLF4J's diagnostic context, and in JSON lines. */
    static final String KEY = "request";

    private static final AtomicLong QUESTIONS = new AtomicLong();

    private RequestId() {}

    /** A stretch of work under a name. To be closed by the thread that began it. */
    public interface Scope extends AutoCloseable {
        /** Gives the thread back the name it had before, or none. */
        @Override
        void close();
    }

    /** Returns the name of an update of Telegram: the same after a restart, and as in the database. */
    public static String ofUpdate(long updateId) {
        return "u" + updateId;
    }

    /** Returns the name this thread works under; empty when it has none. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** Works under this name until the scope is closed. */
    public static Scope begin(String name) {
        return begin(Optional.of(name));
    }

    /** Works under this name, or under none, until the scope is closed. */
    public static Scope begin(Optional<String> name) {
        Optional<String> before = current();
        set(name);
        return () -> set(before);
    }

    /** Works under the name that the thread has, or under a new one where it has none, until the scope is closed. */
    public static Scope beginQuestion() {
        return begin(current().orElseGet(() -> "q" + QUESTIONS.incrementAndGet()));
    }

    private static void set(Optional<String> name) {
        name.ifPresentOrElse(value -> MDC.put(KEY, value), () -> MDC.remove(KEY));
    }
}
