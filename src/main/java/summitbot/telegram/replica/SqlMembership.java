package summitbot.telegram.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

    /** What others said last, and since when they have said nothing else, on the running clock of this process. */
    private Map<String, Word> words = Map.of();

    private record Word(long said, long sinceNanos) {}

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
    synchronized Known enter(Optional<String> place) {
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
            String until = shared ? until() : Long.toString(Long.MAX_VALUE);
            update(
                    connection,
                    "insert into telegram_replica (bot_id, id, place, alive_until) values (?, ?, ?, " + until + ")",
                    botId,
                    id,
                    place.orElse(null));
            return look(connection);
        });
    }

    private String until() {
        return NOW + " + " + leaseMillis;
    }

    /**
     * Says that this process lives.
     *
     * @param waiting what waits in it
     * @param pulse whether those that have said nothing for a lease are to be deleted. Told of each attempt: the database may have been
     *     away since the one before, and whoever had to wait for it, or for a table that was locked, may be the first of many who waited
     */
    synchronized Known live(Waiting waiting, Pulse pulse) {
        return database.write(connection -> {
            pulse.begin(System.nanoTime());
            // Grows with each word, even when the clock of the database is put back: others look whether it does.
            String mine = "update telegram_replica set waiting = ?, alive_until = greatest(alive_until + 1, " + until()
                    + ") where bot_id = ? and id = ?";
            if (update(connection, mine, waiting.text(), botId, id) == 0) {
                return Known.DEAD;
            }
            Known known = look(connection);
            return pulse.isSteady(System.nanoTime()) && bury(connection) > 0 ? look(connection) : known;
        });
    }

    private int bury(Connection connection) throws SQLException {
        long before = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(leaseMillis);
        int dead = 0;
        for (Map.Entry<String, Word> other : words.entrySet()) {
            if (other.getValue().sinceNanos() - before < 0) {
                dead += update(
                        connection,
                        "delete from telegram_replica where bot_id = ? and id = ? and alive_until = ?",
                        botId,
                        other.getKey(),
                        other.getValue().said());
            }
        }
        if (dead > 0) {
            LOG.warn("{} of the processes that serve this bot ended without a word; taking over.", dead);
        }
        return dead;
    }

    private Known look(Connection connection) throws SQLException {
        Map<String, Word> heard = new HashMap<>();
        Waiting elsewhere = Waiting.NONE;
        try (PreparedStatement select =
                connection.prepareStatement("select id, waiting, alive_until from telegram_replica where bot_id = ?")) {
            select.setLong(1, botId);
            try (ResultSet row = select.executeQuery()) {
                // Not before: a word that was said while this waited would count as older than it is.
                long now = System.nanoTime();
                while (row.next()) {
                    String other = row.getString(1);
                    if (!id.equals(other)) {
                        elsewhere = elsewhere.with(Waiting.parse(row.getString(2)));
                        Word word = new Word(row.getLong(3), now);
                        Word last = words.getOrDefault(other, word);
                        heard.put(other, last.said() == word.said() ? last : word);
                    }
                }
            }
        }
        words = heard;
        return new Known(heard.size() + 1, elsewhere);
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
