package summitbot.testing;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import summitbot.storage.Database;
import summitbot.storage.DatabaseLock;
import summitbot.storage.SqlFunction;

/** A database that does before each read and each write what a test wants: wait, or fail. */
public final class FaultyDatabase implements Database {
    private final Database real;
    private volatile Runnable fault = () -> {};

    /** @param real closed with this object */
    public FaultyDatabase(Database real) {
        this.real = real;
    }

    /** Does this from now on. */
    public void before(Runnable readOrWrite) {
        fault = readOrWrite;
    }

    @Override
    public <T extends @Nullable Object> T read(SqlFunction<T> work) {
        fault.run();
        return real.read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(SqlFunction<T> work) {
        fault.run();
        return real.write(work);
    }

    @Override
    public Engine engine() {
        return real.engine();
    }

    @Override
    public String place() {
        return real.place();
    }

    @Override
    public void freeze() {
        real.freeze();
    }

    @Override
    public void thaw() {
        real.thaw();
    }

    @Override
    public Optional<DatabaseLock> tryLock(String name) {
        return real.tryLock(name);
    }

    @Override
    public void backup(Path target, boolean overwrite) {
        real.backup(target, overwrite);
    }

    @Override
    public void close() {
        real.close();
    }
}
