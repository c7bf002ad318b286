package summitbot.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import summitbot.failure.UnavailableException;

/** Says in one line what PostgreSQL could not do and what helps. The codes are those of its manual, appendix A. */
final class PostgresFailures {
    /** The server ends, starts, takes no connections or has none left: all of that passes. */
    private static final Set<String> PASSING = Set.of("57P01", "57P02", "57P03", "55000", "53300", "40001", "40P01");

    private PostgresFailures() {}

    /** Whether the same work may succeed a moment later: the connection was lost, the server restarts, others were in the way. */
    static boolean passes(SQLException e) {
        return e instanceof SQLTransientConnectionException
                ? !isRefusal(root(e))
                : state(e).startsWith("08") || PASSING.contains(state(e));
    }

    /** A wrong password stays wrong. */
    private static boolean isRefusal(SQLException e) {
        return state(e).startsWith("28") || state(e).startsWith("3D");
    }

    static UnavailableException explain(PostgresAddress address, SQLException e) {
        return new UnavailableException("PostgreSQL at " + address + " " + problem(root(e)), e);
    }

    private static String problem(SQLException e) {
        String state = state(e);
        if (state.startsWith("28")) {
            return "refuses the user or the password (" + firstLine(e) + "); check SUMMIT_BOT_DATABASE_URL.";
        }
        if (state.startsWith("3D")) {
            return "has no such database; create it (createdb), or name another in SUMMIT_BOT_DATABASE_URL.";
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("55000") || state.equals("53300")) {
            return "cannot be reached (" + firstLine(e) + "); nothing that was stored is lost. Is the server running?";
        }
        if (state.equals("53100")) {
            return "cannot grow: its disk is full; nothing that was stored is lost. Free some space there.";
        }
        if (state.equals("25006")) {
            return "takes no changes: it is a standby, or read-only. Name the primary in SUMMIT_BOT_DATABASE_URL.";
        }
        if (state.equals("42501")) {
            return "does not let this user do that (" + firstLine(e) + "); grant it, or use the owner of the database.";
        }
        if (state.equals("58P01") || state.equals("0A000")) {
            return "lacks something that the bot needs (" + firstLine(e)
                    + "); install the extension pgvector, 0.7 or newer.";
        }
        return "failed: " + firstLine(e);
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }

    /** The pool says only that it got no connection; why stands in the cause. */
    private static SQLException root(SQLException e) {
        SQLException root = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                root = sql;
            }
        }
        return root;
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }
}
