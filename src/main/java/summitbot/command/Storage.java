package summitbot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import summitbot.config.Settings.StorageSettings;
import summitbot.failure.InvalidInputException;
import summitbot.storage.DataFolder;
import summitbot.storage.Database;
import summitbot.storage.PostgresAddress;
import summitbot.storage.PostgresDatabase;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;

/** Where all that is kept lies: files in the data folder, or schemas of a PostgreSQL database. Opens a database at each call. */
final class Storage {
    private static final Secret URL = new Secret("SUMMIT_BOT_DATABASE_URL", "address");
    private static final String STATE_NAME = "summit_bot";

    /** The engines, as settings and options name them. */
    enum Kind {
        SQLITE,
        POSTGRES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final boolean postgres;
    private final DataFolder data;
    private final Surroundings surroundings;

    Storage(StorageSettings settings, DataFolder data, Surroundings surroundings) {
        this(Kind.valueOf(settings.kind().toUpperCase(Locale.ROOT)), data, surroundings);
    }

    Storage(Kind kind, DataFolder data, Surroundings surroundings) {
        this.postgres = kind == Kind.POSTGRES;
        this.data = data;
        this.surroundings = surroundings;
    }

    /** Whether several bots may share what is stored. */
    boolean shared() {
        return postgres;
    }

    /** Whether something may be stored already. */
    boolean mayHoldAnswers() {
        return postgres || Files.exists(data.state());
    }

    /**
     * Opens what was asked and answered.
     *
     * @throws InvalidInputException when the settings ask for PostgreSQL and the environment names none
     */
    Database state() {
        return postgres
                ? PostgresDatabase.open(address(), Schema.STATE, STATE_NAME)
                : SqliteDatabase.open(data.state(), Schema.STATE);
    }

    /** Opens the index of a corpus; see {@link DataFolder#index}. */
    Database index(Path corpusFolder, String build) {
        return postgres
                ? PostgresDatabase.open(
                        address(), Schema.INDEX, STATE_NAME + "_index_" + DataFolder.indexKey(corpusFolder, build))
                : SqliteDatabase.open(data.index(corpusFolder, build), Schema.INDEX);
    }

    private PostgresAddress address() {
        String text = URL.value(surroundings)
                .orElseThrow(() -> new InvalidInputException("Storage is postgres, and no database is named; set "
                        + URL.variable() + " to postgresql://USER:PASSWORD@HOST:5432/DATABASE, or "
                        + URL.fileVariable() + " to a file that holds it."));
        return PostgresAddress.parse(text, URL.source(surroundings).orElseThrow());
    }
}
