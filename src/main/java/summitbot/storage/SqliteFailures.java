package summitbot.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import summitbot.failure.UnavailableException;

/** Says in one line what SQLite could not do and what helps. */
final class SqliteFailures {
    /** The primary result code is the low byte of an extended one. */
    private static final int PRIMARY = 0xff;

    private SqliteFailures() {}

    static boolean isDamage(SQLException e) {
        int code = code(e);
        return code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }

    static UnavailableException explain(Path file, Schema schema, SQLException e) {
        return new UnavailableException("Database " + file + " " + problem(file, schema, e), e);
    }

    private static String problem(Path file, Schema schema, SQLException e) {
        int code = code(e);
        if (isDamage(e)) {
            return "is damaged or not a SQLite database; nothing was changed. "
                    + (schema == Schema.INDEX
                            ? "Delete it, and it will be built again."
                            : "Move it away, or put a backup in its place.");
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return "is locked by another process for more than " + SqliteConnections.BUSY_MILLIS / 1000
                    + " s; try again when that process is done.";
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code || isWithoutRoomForShared(e)) {
            return "cannot grow: the disk is full; nothing that was stored is lost. Free some space in "
                    + file.toAbsolutePath().getParent() + ".";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
            return "is read-only; make the file and its folder writable, or name another folder with --data.";
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return "cannot be opened; make the file and its folder readable and writable, or name another folder with --data.";
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return "cannot be read or written (" + e.getMessage() + "); check the disk.";
        }
        if (e.getCause() instanceof NativeLibraryNotFoundException) {
            return "cannot be opened: SQLite's library cannot be unpacked into " + System.getProperty("java.io.tmpdir")
                    + "; name another folder with java -Djava.io.tmpdir=FOLDER.";
        }
        return "failed: " + e.getMessage();
    }

    /** A person's words for what a file system said. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The file shared by those who use the write-ahead log is made as large as needed at once, and fails so on a full disk. */
    private static boolean isWithoutRoomForShared(SQLException e) {
        return e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    }

    private static int code(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & PRIMARY : e.getErrorCode() & PRIMARY;
    }
}
