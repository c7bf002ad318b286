package summitbot.telegram.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;
import summitbot.storage.Database.Engine;
import summitbot.threads.DaemonThreads;

/**
 * This process among those that serve a bot on one database. It says every second that it lives, in the table {@code telegram_replica};
 * what a process has claimed is its own as long as its row stands there. Who is silent for the time of a lease is taken to be dead, and
 * its row is deleted by others. Safe for concurrent use.
 *
 * <p>While the database is away nobody can say so, and nobody is taken to be dead for it: whoever has been silent itself first lives for
 * a whole lease before it buries others.
 *
 * <p>On SQLite a bot serves alone: its row stands until another process takes over the file.
 */
public final class SqlReplica implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqlReplica.class);

    /** Long enough for a pause of the machine, short enough that nobody waits long for a dead one. */
    private static final Duration LEASE = Duration.ofSeconds(5);

    /** The other half of this time belongs to whoever is just doing something. */
    private static final int BEATS_A_LEASE = 5;

    private static final String NOW = "(extract(epoch from clock_timestamp()) * 1000)::bigint";

    private final Database database;
    private final long botId;
    private final boolean shared;
    private final long leaseMillis;
    private final Runnable onLost;
    private final String id = UUID.randomUUID().toString();
    private final ScheduledExecutorService beating = DaemonThreads.timer("telegram-replica");

    /** Times of the running clock: when the last beat began, and since when none was missed. */
    private volatile long lastBeat;

    private volatile long steadySince;
    private volatile boolean lost;
    private volatile int members = 1;

    private SqlReplica(Database database, long botId, Duration lease, Runnable onLost) {
        this.database = database;
        this.botId = botId;
        this.shared = database.engine() == Engine.POSTGRES;
        this.leaseMillis = lease.toMillis();
        this.onLost = onLost;
    }

    /**
     * Joins those that serve a bot.
     *
     * @param state open with {@link summitbot.storage.Schema#STATE}; not closed by this object
     * @param onLost called once, when others have taken this process to be dead: it must not go on
     * @throws UnavailableException when the database fails
     */
    public static SqlReplica join(Database state, long botId, Runnable onLost) {
        return join(state, botId, LEASE, onLost);
    }

    static SqlReplica join(Database state, long botId, Duration lease, Runnable onLost) {
        SqlReplica replica = new SqlReplica(state, botId, lease, onLost);
        replica.enter();
        return replica;
    }

    private void enter() {
        long now = System.nanoTime();
        database.write(connection -> {
            if (!shared) {
                update(connection, "delete from telegram_replica where bot_id = ?", botId);
            }
            String until = shared ? NOW + " + " + leaseMillis : Long.toString(Long.MAX_VALUE);
            return update(
                    connection,
                    "insert into telegram_replica (bot_id, id, alive_until) values (?, ?, " + until + ")",
                    botId,
                    id);
        });
        lastBeat = now;
        steadySince = now;
        if (shared) {
            long every = leaseMillis / BEATS_A_LEASE;
            beating.scheduleWithFixedDelay(this::beat, every, every, TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        long now = System.nanoTime();
        try {
            int alive = database.write(connection -> alive(connection, canBury(now)));
            if (alive == 0) {
                LOG.warn("Other processes have taken over: this one did not reach the database for too long.");
                lost = true;
                beating.shutdown();
                onLost.run();
                return;
            }
            if (now - lastBeat > leaseNanos()) {
                steadySince = now;
            }
            lastBeat = now;
            members = alive;
        } catch (RuntimeException e) {
            LOG.warn("This process cannot say that it lives: {}", e.getMessage());
        }
    }

    /** Returns how many are alive; 0 when this one counts as dead. */
    private int alive(Connection connection, boolean bury) throws SQLException {
        String mine = "update telegram_replica set alive_until = " + NOW + " + " + leaseMillis
                + " where bot_id = ? and id = ?";
        if (update(connection, mine, botId, id) == 0) {
            return 0;
        }
        if (bury) {
            int dead =
                    update(connection, "delete from telegram_replica where bot_id = ? and alive_until < " + NOW, botId);
            if (dead > 0) {
                LOG.warn("{} of the processes that serve this bot ended without a word; taking over.", dead);
            }
        }
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from telegram_replica where bot_id = ?")) {
            select.setLong(1, botId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private boolean canBury(long now) {
        return now - lastBeat <= leaseNanos() && now - steadySince > leaseNanos();
    }

    private long leaseNanos() {
        return TimeUnit.MILLISECONDS.toNanos(leaseMillis);
    }

    /** What it claims with. */
    public String id() {
        return id;
    }

    /** Whether other processes may serve the same bot. */
    public boolean shared() {
        return shared;
    }

    /** Whether what it claimed is surely still its own: it said that it lives a moment ago. */
    public boolean mayAct() {
        return !shared || !lost && System.nanoTime() - lastBeat < leaseNanos() / BEATS_A_LEASE * (BEATS_A_LEASE - 1);
    }

    /** Whether others have taken this process to be dead. */
    public boolean lost() {
        return lost;
    }

    /** How many processes serve the bot, this one included. */
    public int members() {
        return members;
    }

    /** Leaves: what it claimed is anybody's at once. */
    @Override
    public void close() {
        beating.shutdownNow();
        try {
            database.write(connection ->
                    update(connection, "delete from telegram_replica where bot_id = ? and id = ?", botId, id));
        } catch (UnavailableException e) {
            LOG.warn("What this process worked on is taken over later: {}", e.getMessage());
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
