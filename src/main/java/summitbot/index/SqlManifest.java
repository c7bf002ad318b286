package summitbot.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The table {@code manifest}: what the index was built from, and its generation. Each call is part of the caller's transaction. */
final class SqlManifest {
    private SqlManifest() {}

    static Map<String, String> values(Connection connection) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select key, value from manifest");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        }
        return values;
    }

    static void write(Connection connection, Map<String, String> values) throws SQLException {
        String sql =
                "insert into manifest (key, value) values (?, ?) on conflict (key) do update set value = excluded.value";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> entry : values.entrySet()) {
                upsert.setString(1, entry.getKey());
                upsert.setString(2, entry.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Grows with each change of the index; 0 when nothing was ever stored. */
    static long generation(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select value from manifest where key = 'generation'");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static void nextGeneration(Connection connection) throws SQLException {
        String sql = "insert into manifest (key, value) values ('generation', '1')"
                + " on conflict (key) do update set value = cast(cast(manifest.value as integer) + 1 as text)";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.executeUpdate();
        }
    }
}
