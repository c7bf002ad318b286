package summitbot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The state that one database had at some moment, seen through a connection kept for it. Safe for concurrent use: reads wait for one
 * another.
 */
final class FrozenView {
    /** Begins a transaction that sees the state of now, and only that. */
    interface Beginning {
        Connection begin() throws SQLException;
    }

    /** Ends the transaction and gives the connection back. */
    interface End {
        void end(Connection connection) throws SQLException;
    }

    private final ReentrantLock reading = new ReentrantLock(true);
    private volatile @Nullable Connection connection;

    /** Keeps the state of now; the one that is kept already, if there is one. */
    void keep(Beginning beginning) throws SQLException {
        reading.lock();
        try {
            if (connection == null) {
                connection = beginning.begin();
            }
        } finally {
            reading.unlock();
        }
    }

    /** Lets the state go that is kept, if there is one. */
    void letGo(End end) throws SQLException {
        reading.lock();
        try {
            Connection kept = connection;
            connection = null;
            if (kept != null) {
                end.end(kept);
            }
        } finally {
            reading.unlock();
        }
    }

    /** Reads the state that is kept; empty, with nothing done, when none is. */
    <T extends @Nullable Object> Optional<Seen<T>> read(SqlFunction<T> work) throws SQLException {
        if (connection == null) {
            // The usual case, and readers then do not wait for one another.
            return Optional.empty();
        }
        reading.lock();
        try {
            Connection kept = connection;
            return kept == null ? Optional.empty() : Optional.of(new Seen<>(work.apply(kept)));
        } finally {
            reading.unlock();
        }
    }

    /** What a read gave, which may be null. */
    record Seen<T extends @Nullable Object>(T value) {}
}
