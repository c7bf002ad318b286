package summitbot.storage;

import java.util.Locale;
import summitbot.storage.Database.Engine;

/** What a database holds, and the newest version of its tables that this program knows. */
public enum Schema {
    /** Questions and answers: precious, never rebuilt, never overwritten. Synced to disk at each commit. */
    STATE("state", 7, 3, "FULL", 4_096),
    /** Passages, embeddings and keywords: derived from a corpus, so a damaged file is moved aside and built again. */
    INDEX("index", 2, 1, "NORMAL", 16_384);

    private final String folder;
    private final int newestOfSqlite;
    private final int newestOfPostgres;
    private final String synchronous;
    private final int pageBytes;

    Schema(String folder, int newestOfSqlite, int newestOfPostgres, String synchronous, int pageBytes) {
        this.folder = folder;
        this.newestOfSqlite = newestOfSqlite;
        this.newestOfPostgres = newestOfPostgres;
        this.synchronous = synchronous;
        this.pageBytes = pageBytes;
    }

    /** Where the migrations lie, as a path on the class path. */
    String location(Engine engine) {
        return "summitbot/storage/" + engine.name().toLowerCase(Locale.ROOT) + "/" + folder;
    }

    /**
     * Number of the last migration in {@link #location}. Kept here so that opening a database at the newest version needs neither
     * Flyway (0.3 s) nor a listing of the jar; a test compares it with the folder.
     */
    int newest(Engine engine) {
        return engine == Engine.SQLITE ? newestOfSqlite : newestOfPostgres;
    }

    /** SQLite's {@code synchronous}: with a write-ahead log, NORMAL may lose the last commits when the power fails, FULL never. */
    String synchronous() {
        return synchronous;
    }

    /** Size of a page in a new file: large ones suit rows with vectors of 1.5 kB (half the space, a fifth less time to read all). */
    int pageBytes() {
        return pageBytes;
    }
}
