package summitbot.telegram.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.storage.Database;
import summitbot.storage.Database.Engine;

/** The row of one process in the table {@code telegram_replica}, and those of the others. Safe for concurrent use. */
final class SqlMembership {
    private static final Logger LOG = LoggerFactory.getLogger(SqlMembership.class);
    private static final String NOW = "(extract(epoch from clock_timestamp()) * 1000)::bigint";

    private final Database database;
    private final long botId;
    private final String id;
    private final long leaseMillis;

    /**
     * What is known of all after a look.
     *
     * @param members how many there are, this one included; 0 when this one counts as dead
     * @param elsewhere what waits in the others
     */
    record Known(int members, Waiting elsewhere) {
        static final Known DEAD = new Known(0, Waiting.NONE);
    }

    SqlMembership(Database database, long botId, String id, long leaseMillis) {
        this.database = database;
        this.botId = botId;
        this.id = id;
        this.leaseMillis = leaseMillis;
    }

    /**
     * Enters. On SQLite there is nobody else.
     *
     * @param place where no two processes are at a time: whoever was there before is dead
     */
    Known enter(Optional<String> place) {
        boolean shared = database.engine() == Engine.POSTGRES;
        return database.write(connection -> {
            if (!shared) {
                update(connection, "delete from telegram_replica where bot_id = ?", botId);
            } else if (place.isPresent()) {
                int earlier = update(
                        connection, "delete from telegram_replica where bot_id = ? and place = ?", botId, place.get());
                if (earlier > 0) {
                    LOG.warn("The last run of this bot ended without a word; going on with its work.");
                }
            }
            String until = shared ? NOW + " + " + leaseMillis : Long.toString(Long.MAX_VALUE);
            update(
                    connection,
                    "insert into telegram_replica (bot_id, id, place, alive_until) values (?, ?, ?, " + until + ")",
                    botId,
                    id,
                    place.orElse(null));
            return look(connection);
        });
    }

    /**
     * Says that this process lives for the time of a lease more.
     *
     * @param waiting what waits in it
     * @param bury whether to delete those that have been silent for longer
     */
    Known live(Waiting waiting, boolean bury) {
        return database.write(connection -> {
            String mine = "update telegram_replica set waiting = ?, alive_until = " + NOW + " + " + leaseMillis
                    + " where bot_id = ? and id = ?";
            if (update(connection, mine, waiting.text(), botId, id) == 0) {
                return Known.DEAD;
            }
            if (bury) {
                int dead = update(
                        connection, "delete from telegram_replica where bot_id = ? and alive_until < " + NOW, botId);
                if (dead > 0) {
                    LOG.warn("{} of the processes that serve this bot ended without a word; taking over.", dead);
                }
            }
            return look(connection);
        });
    }

    private Known look(Connection connection) throws SQLException {
        int members = 0;
        Waiting elsewhere = Waiting.NONE;
        try (PreparedStatement select =
                connection.prepareStatement("select id, waiting from telegram_replica where bot_id = ?")) {
            select.setLong(1, botId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    members++;
                    if (!id.equals(row.getString(1))) {
                        elsewhere = elsewhere.with(Waiting.parse(row.getString(2)));
                    }
                }
            }
        }
        return new Known(members, elsewhere);
    }

    void leave() {
        database.write(connection ->
                update(connection, "delete from telegram_replica where bot_id = ? and id = ?", botId, id));
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
