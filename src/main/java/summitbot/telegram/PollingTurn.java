package summitbot.telegram;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;
import summitbot.storage.DatabaseLock;
import summitbot.telegram.intake.Poller;
import summitbot.threads.DaemonThreads;

/** Lets one of the processes that serve a bot poll, and another when that one has ended. For one thread. */
final class PollingTurn {
    private static final Logger LOG = LoggerFactory.getLogger(PollingTurn.class);
    private static final long LOOK_MILLIS = 500;

    private final Database database;
    private final String name;
    private final CountDownLatch stopping;

    /** @param stopping ends all polling and waiting */
    PollingTurn(Database database, long botId, CountDownLatch stopping) {
        this.database = database;
        this.name = "polling of bot " + botId;
        this.stopping = stopping;
    }

    /** What polls, made anew for each turn. */
    interface Maker {
        Poller make();
    }

    /** Polls whenever it is this process's turn, until the bot stops. Returns false when Telegram does not take the token. */
    boolean run(Maker maker) throws InterruptedException {
        while (stopping.getCount() > 0) {
            Optional<DatabaseLock> lock = tryLock();
            if (lock.isPresent()) {
                try (DatabaseLock held = lock.get()) {
                    if (!poll(maker.make(), held)) {
                        return false;
                    }
                }
            }
            boolean unused = stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return true;
    }

    private Optional<DatabaseLock> tryLock() {
        try {
            return database.tryLock(name);
        } catch (UnavailableException e) {
            LOG.debug("no polling now: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private boolean poll(Poller poller, DatabaseLock lock) {
        Thread watch = DaemonThreads.of("telegram-stop", () -> {
            try {
                while (!stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) && lock.held()) {
                    // Looked again.
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            poller.stop();
        });
        watch.start();
        try {
            return poller.run();
        } finally {
            watch.interrupt();
        }
    }
}
