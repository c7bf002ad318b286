package summitbot.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part that is built when it is first asked for, and once. Safe for concurrent use; others wait while one builds. A failure is not
 * remembered.
 */
final class Lazy<T> {
    private final Supplier<T> build;
    private volatile @Nullable T part;

    Lazy(Supplier<T> build) {
        this.build = build;
    }

    T get() {
        T built = part;
        if (built == null) {
            synchronized (this) {
                built = part;
                if (built == null) {
                    built = build.get();
                    part = built;
                }
            }
        }
        return built;
    }

    /** Whether it has been built. */
    boolean isBuilt() {
        return part != null;
    }
}
