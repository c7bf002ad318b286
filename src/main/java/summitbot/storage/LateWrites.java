package summitbot.storage;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;
import summitbot.threads.DaemonThreads;

/**
 * Writes that must not be lost because the database cannot take them at the moment, as while its disk is full: they are kept, and tried
 * again until it does, those of one key in their order. One that fails while others are stored holds up only those of its key, and is
 * given up when that has gone on for ten minutes. What is kept when the process is killed is lost. Safe for concurrent use.
 */
public final class LateWrites implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LateWrites.class);
    private static final Duration AGAIN = Duration.ofMillis(500);

    /** A database that is away makes each write wait for long: then one of them tells it for all. */
    private static final long PASS_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** About ten minutes: on a disk that is almost full small records may still find room. */
    private static final int MAX_FAILURES = 1_200;

    /** Some megabytes: a record may hold a reply. */
    private static final int ROOM = 1_000;

    private final Duration again;
    private final int maxFailures;
    private final Map<Object, Lane> lanes = new LinkedHashMap<>();
    private final ScheduledExecutorService trying = DaemonThreads.timer("late-writes");
    private int waiting;
    private long stored;
    /** Whether the last that was heard of the database is a failure that may be its own, and not that of one write. */
    private boolean failing;

    private boolean scheduled;

    /** The writes of one key, and how its first one has fared. */
    private static final class Lane {
        final Deque<Runnable> writes = new ArrayDeque<>();
        /** How many writes of any key were stored when it failed last. */
        long storedBefore;
        /** How often it failed although others were stored since it had failed before. */
        int failures;
    }

    public LateWrites() {
        this(AGAIN, MAX_FAILURES);
    }

    /**
     * @param again how long until what waits is tried again
     * @param maxFailures how often a write fails, others being stored meanwhile, before it is given up
     */
    LateWrites(Duration again, int maxFailures) {
        this.again = again;
        this.maxFailures = maxFailures;
    }

    /**
     * Writes at once; later where the database fails, or is known to, for nobody is to wait for it then, or where others of this key
     * wait already.
     *
     * @param key equal for writes whose order matters
     * @param write throws {@link UnavailableException} when it has to be tried again; any other exception is thrown here, or logged when
     *     it is tried again
     */
    public void write(Object key, Runnable write) {
        synchronized (this) {
            if (failing || lanes.containsKey(key)) {
                keep(key, write);
                return;
            }
        }
        try {
            write.run();
        } catch (UnavailableException e) {
            LOG.warn("Not recorded yet: {}", e.getMessage());
            synchronized (this) {
                failing = true;
                keep(key, write);
            }
            return;
        }
        succeeded();
    }

    private synchronized void succeeded() {
        stored++;
        failing = false;
    }

    private synchronized void keep(Object key, Runnable write) {
        Lane lane = lanes.get(key);
        if (lane == null) {
            lane = new Lane();
            lane.storedBefore = stored;
            lanes.put(key, lane);
        }
        lane.writes.addLast(write);
        waiting++;
        schedule();
    }

    private synchronized void schedule() {
        if (!scheduled && !trying.isShutdown()) {
            var unused = trying.schedule(this::tryAgain, again.toMillis(), TimeUnit.MILLISECONDS);
            scheduled = true;
        }
    }

    private void tryAgain() {
        int done = 0;
        try {
            done = writeWhatWaits();
        } finally {
            tryAgainIfAnyWait(done);
        }
    }

    private synchronized void tryAgainIfAnyWait(int done) {
        scheduled = false;
        if (!lanes.isEmpty()) {
            schedule();
        } else if (done > 0) {
            LOG.warn("The database can be written again; {} records that waited are stored.", done);
        }
    }

    /** Returns how many are done. */
    private int writeWhatWaits() {
        int done = 0;
        long end = System.nanoTime() + PASS_NANOS;
        for (Object key : keys()) {
            Runnable next = first(key);
            while (next != null && isOver(key, next)) {
                done++;
                next = first(key);
            }
            if (next != null
                    && (System.nanoTime() > end || Thread.currentThread().isInterrupted())) {
                putLast(key);
                return done;
            }
        }
        return done;
    }

    /** Tries one; returns whether nothing is left to do about it. */
    private boolean isOver(Object key, Runnable write) {
        try {
            write.run();
            succeeded();
        } catch (UnavailableException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("not yet: {}", e.toString());
            if (!isHopeless(key)) {
                return false;
            }
            LOG.warn("A record is given up, for it could not be stored while others were: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.warn("A record is given up: {}", e.toString(), e);
        }
        removeFirst(key);
        return true;
    }

    private synchronized boolean isHopeless(Object key) {
        Lane lane = lanes.get(key);
        if (lane.storedBefore < stored) {
            lane.storedBefore = stored;
            lane.failures++;
        } else if (lane.failures == 0) {
            failing = true;
        }
        return lane.failures >= maxFailures;
    }

    private synchronized List<Object> keys() {
        return List.copyOf(lanes.keySet());
    }

    private synchronized @Nullable Runnable first(Object key) {
        Lane lane = lanes.get(key);
        return lane == null ? null : lane.writes.peekFirst();
    }

    /** It stays in the queue until it is done, so that what comes meanwhile stays behind it. */
    private synchronized void removeFirst(Object key) {
        Lane lane = lanes.get(key);
        lane.writes.removeFirst();
        lane.storedBefore = stored;
        lane.failures = 0;
        waiting--;
        if (lane.writes.isEmpty()) {
            lanes.remove(key);
        }
        failing &= !lanes.isEmpty();
    }

    /** The next pass begins with others. */
    private synchronized void putLast(Object key) {
        lanes.put(key, lanes.remove(key));
    }

    /** Returns how many wait. */
    public synchronized int waiting() {
        return waiting;
    }

    /** Whether so few wait that work may be begun whose end will have to be recorded. */
    public synchronized boolean hasRoom() {
        return waiting < ROOM;
    }

    /** Tries once more what waits; what the database does not take now is lost. */
    @Override
    public void close() {
        synchronized (this) {
            trying.shutdownNow();
        }
        try {
            if (trying.awaitTermination(1, TimeUnit.SECONDS) && waiting() > 0) {
                int unused = writeWhatWaits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (waiting() > 0) {
            LOG.warn("{} records are lost; some messages may come twice after the next start.", waiting());
        }
    }
}
