package summitbot.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import summitbot.failure.UnavailableException;

/**
 * One database at the newest schema: a SQLite file, or a schema of PostgreSQL. Safe for concurrent use, also by several processes.
 *
 * <p>What the database cannot do surfaces as an {@link UnavailableException} of one line. A failed write leaves what was stored before.
 */
public interface Database extends AutoCloseable {
    /** What the statements of a database have to be written for. */
    enum Engine {
        SQLITE,
        POSTGRES
    }

    Engine engine();

    /** Where it lies, for messages: a file, or a server and database without the password. */
    String place();

    /**
     * Reads. All statements of one call see the same state, whatever is written meanwhile, and neither wait for a writer nor hold one
     * up.
     *
     * @param work may be run again from its beginning when the connection is lost
     * @throws UnavailableException when the database fails
     */
    <T extends @Nullable Object> T read(SqlFunction<T> work);

    /**
     * Writes in one transaction: when the work returns, all of it is stored; when it throws, none of it is. Do slow work before. Must
     * not be called from inside another write of the same database.
     *
     * <p>In SQLite writers wait for one another. In PostgreSQL they run side by side and see what others have committed; whatever must
     * not be changed by two of them at once has to be locked by the work itself.
     *
     * @param work may be run again from its beginning when the connection is lost
     * @throws UnavailableException when the database fails
     */
    <T extends @Nullable Object> T write(SqlFunction<T> work);

    /**
     * From now on every read through this object sees the state of now, whatever other objects and processes write. Such reads wait for
     * one another. Does nothing when it is frozen already.
     *
     * @throws UnavailableException when the database fails
     */
    void freeze();

    /** Ends what {@link #freeze} began: reads see what is stored. */
    void thaw();

    /**
     * Takes a lock that no other process has; empty when one has it. In SQLite it is always there to be taken: a file serves one bot.
     *
     * @param name what is locked; any text
     * @throws UnavailableException when the database fails
     */
    Optional<DatabaseLock> tryLock(String name);

    /**
     * Writes a consistent copy of this database, as of now, into a new SQLite file, while it is in use. The file appears only when it is
     * complete.
     *
     * @param target the file to write
     * @param overwrite whether a file of that name may be replaced
     * @throws summitbot.failure.InvalidInputException when the target exists and must not be replaced, is this database itself, or
     *     has no folder to lie in
     * @throws UnavailableException when it cannot be written
     */
    void backup(Path target, boolean overwrite);

    /** Closes all connections. Idempotent. */
    @Override
    void close();
}
