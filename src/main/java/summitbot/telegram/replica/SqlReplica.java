package summitbot.telegram.replica;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;
import summitbot.storage.Database.Engine;
import summitbot.threads.DaemonThreads;

/**
 * This process among those that serve a bot on one database. It says every second that it lives, in the table {@code telegram_replica};
 * what a process has claimed is its own as long as its row stands there. Who is silent for the time of a lease is taken to be dead, and
 * its row is deleted by others. Each measures that time on its own running clock, from what it reads: no clock that is wrong or jumps
 * makes anybody dead. Safe for concurrent use.
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

    private final boolean shared;
    private final long leaseMillis;
    private final Runnable onLost;
    private final String id = UUID.randomUUID().toString();
    private final SqlMembership membership;
    private final ScheduledExecutorService beating = DaemonThreads.timer("telegram-replica");

    private final Pulse pulse;
    private volatile boolean lost;
    private volatile SqlMembership.Known known = new SqlMembership.Known(1, Waiting.NONE);
    private volatile Supplier<Waiting> waiting = () -> Waiting.NONE;

    private SqlReplica(Database database, long botId, Duration lease, Runnable onLost) {
        this.shared = database.engine() == Engine.POSTGRES;
        this.leaseMillis = lease.toMillis();
        this.pulse = new Pulse(lease.toNanos(), System.nanoTime());
        this.onLost = onLost;
        this.membership = new SqlMembership(database, botId, id, leaseMillis);
    }

    /**
     * Joins those that serve a bot.
     *
     * @param state open with {@link summitbot.storage.Schema#STATE}; not closed by this object
     * @param place names where this process is and no other can be while it is there, as a file that it has locked: what an earlier
     *     process there left is taken over at once. Empty where there is no such place
     * @param onLost called once, when others have taken this process to be dead: it must not go on
     * @throws UnavailableException when the database fails
     */
    public static SqlReplica join(Database state, long botId, Optional<String> place, Runnable onLost) {
        return join(state, botId, place, LEASE, onLost);
    }

    static SqlReplica join(Database state, long botId, Optional<String> place, Duration lease, Runnable onLost) {
        SqlReplica replica = new SqlReplica(state, botId, lease, onLost);
        replica.enter(place);
        return replica;
    }

    private void enter(Optional<String> place) {
        known = membership.enter(place);
        if (shared) {
            long every = leaseMillis / BEATS_A_LEASE;
            beating.scheduleWithFixedDelay(this::beat, every, every, TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        try {
            SqlMembership.Known alive = membership.live(waiting.get(), pulse);
            if (alive.members() == 0) {
                LOG.warn("Other processes have taken over: this one did not reach the database for too long.");
                lost = true;
                beating.shutdown();
                onLost.run();
                return;
            }
            pulse.end(System.nanoTime());
            known = alive;
        } catch (UnavailableException e) {
            LOG.warn("This process cannot say that it lives: {}", e.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            // It would end this for good: others would take this process to be dead, and it would never learn it.
            LOG.warn("This process cannot say that it lives: {}", e.toString());
        }
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
        return !shared || !lost && pulse.isFresh(System.nanoTime());
    }

    /** Whether others have taken this process to be dead. */
    public boolean lost() {
        return lost;
    }

    /** How many processes serve the bot, this one included. */
    public int members() {
        return known.members();
    }

    /** From now on the others are told what waits here. */
    public void reportWaiting(Supplier<Waiting> source) {
        waiting = source;
    }

    /** What waits in the other processes; as they said a second ago. */
    public Waiting waitingElsewhere() {
        return known.elsewhere();
    }

    /** Leaves: what it claimed is anybody's at once. */
    @Override
    public void close() {
        beating.shutdownNow();
        try {
            membership.leave();
        } catch (UnavailableException e) {
            LOG.warn("What this process worked on is taken over later: {}", e.getMessage());
        }
    }
}
