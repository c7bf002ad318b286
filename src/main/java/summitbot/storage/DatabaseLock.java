package summitbot.storage;

/** A lock that one holder among all processes has. It ends with the connection to the database, so a dead holder has none. */
public interface DatabaseLock extends AutoCloseable {
    /** Whether it is held still; looks at the connection, which takes up to a second where the database has gone. */
    boolean held();

    /** Gives it back. Idempotent; never fails. */
    @Override
    void close();
}
