package summitbot.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database.Engine;

/** Brings a schema of a PostgreSQL database to its newest version. Processes that do so at once wait for one another. */
final class PostgresMigrations {
    private PostgresMigrations() {}

    /**
     * Migrates unless the schema is current already.
     *
     * @param name of the schema in the database; it is made when missing
     * @throws UnavailableException when it was written by a newer program; nothing is changed then
     */
    static void bringUpToDate(PostgresAddress address, DataSource source, Schema schema, String name)
            throws SQLException {
        int version = version(source, name);
        int newest = schema.newest(Engine.POSTGRES);
        if (version > newest) {
            throw new UnavailableException("PostgreSQL at " + address + ": " + name + " has schema version " + version
                    + ", newer than version " + newest + " which this program knows; nothing was changed."
                    + " Use the newer program, or name another database in SUMMIT_BOT_DATABASE_URL.");
        }
        if (version < newest) {
            migrate(source, schema, name);
        }
    }

    private static int version(DataSource source, String name) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            // Reading them leaves a transaction open, which a pool would have to end.
            connection.setAutoCommit(true);
            try (ResultSet row =
                    statement.executeQuery("select to_regclass('" + name + ".flyway_schema_history') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet row = statement.executeQuery("select coalesce(max(version::integer), 0) from " + name
                    + ".flyway_schema_history where success and version is not null")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void migrate(DataSource source, Schema schema, String name) throws SQLException {
        try {
            Flyway.configure(PostgresMigrations.class.getClassLoader())
                    .dataSource(source)
                    .schemas(name)
                    .locations("classpath:" + schema.location(Engine.POSTGRES))
                    .sqlMigrationPrefix("V")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw sql;
                }
            }
            throw new SQLException("the tables could not be migrated: " + e.getMessage(), e);
        }
    }
}
