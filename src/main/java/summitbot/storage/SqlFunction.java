package summitbot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Work on an open connection. It must neither close nor commit it, nor keep it.
 *
 * @param <T> what the work gives
 */
@FunctionalInterface
public interface SqlFunction<T extends @Nullable Object> {
    T apply(Connection connection) throws SQLException;
}
