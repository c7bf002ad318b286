package summitbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;
import summitbot.storage.LateWrites;
import summitbot.telegram.delivery.Replies;
import summitbot.telegram.delivery.SqlChats;
import summitbot.telegram.intake.SqlInbox;
import summitbot.telegram.intake.StoredUpdate;
import summitbot.telegram.replica.SqlReplica;
import summitbot.telegram.work.Dispatcher;
import summitbot.threads.DaemonThreads;

/**
 * Stores what comes in and hands what this process claims of it to the dispatcher, in order. Where several processes serve the bot, it
 * looks every moment for what others have stored or left. Safe for concurrent use.
 */
final class Claims implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    /** Updates under way up to which one of several processes takes whatever is there; above it takes its share of what is there. */
    private static final int BUSY = 8;

    private static final long EVERY_MILLIS = 200;

    /** What others left unsent is looked for every so many looks. */
    private static final int LEFT_EVERY = 5;

    private static final int ALL_AGAIN_EVERY = 25;
    private static final long AGAIN_MILLIS = 1_000;
    private static final long LAST_LOOK_MILLIS = 1_000;

    private final SqlInbox inbox;
    private final SqlChats chats;
    private final Replies replies;
    private final Dispatcher dispatcher;
    private final SqlReplica replica;
    private final LateWrites late;
    private final ScheduledExecutorService looking = DaemonThreads.timer("telegram-claims");
    private int looks;
    private boolean failing;
    private volatile boolean closed;

    Claims(
            SqlInbox inbox,
            SqlChats chats,
            Replies replies,
            Dispatcher dispatcher,
            SqlReplica replica,
            LateWrites late) {
        this.inbox = inbox;
        this.chats = chats;
        this.replies = replies;
        this.dispatcher = dispatcher;
        this.replica = replica;
        this.late = late;
    }

    /** Sends and claims what processes that ended have left, and goes on doing so where others serve the same bot. */
    void start() {
        replies.recover();
        claimWhatIsLeft();
        if (replica.shared()) {
            looking.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Stores updates, and takes what is there for this process.
     *
     * @throws UnavailableException when that fails, or when too much of what was done is not recorded yet; then Telegram must not be told
     *     that they arrived
     */
    void take(List<JsonNode> updates) {
        if (!late.hasRoom()) {
            throw new UnavailableException(
                    "Too many records wait for the database; more updates are taken when it has stored them.");
        }
        inbox.store(updates);
        claimWhatCame();
    }

    /** What just came is left to others where this process is busy and they may not be: it looks again in a moment. */
    private void claimWhatCame() {
        claimWhatIsThere(claimable -> claimable / replica.members());
    }

    private void claimWhatIsLeft() {
        claimWhatIsThere(claimable -> (claimable + replica.members() - 1) / replica.members());
    }

    /** @param share how many of those that are there, where this process is busy */
    private void claimWhatIsThere(IntUnaryOperator share) {
        if (!replica.shared()) {
            claim(Integer.MAX_VALUE);
            return;
        }
        SqlInbox.Look look = inbox.look(dispatcher.questions());
        dispatcher.forget(look.forgotten());
        int chats = Math.max(
                share.applyAsInt(look.claimable()), BUSY - dispatcher.underWay().size());
        if (look.claimable() > 0 && chats > 0 && late.hasRoom()) {
            claim(chats);
        }
    }

    /** One at a time, so that what was claimed first is handed over first. */
    private synchronized void claim(int chats) {
        if (closed || !replica.mayAct()) {
            return;
        }
        List<StoredUpdate> left = dispatcher.accept(inbox.claim(chats));
        if (!left.isEmpty()) {
            inbox.giveBack(left.stream().map(StoredUpdate::updateId).toList());
            if (!replica.shared() && !looking.isShutdown()) {
                var unused = looking.schedule(this::look, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /**
     * What counts as claimed by this process while it does not work on it was claimed just before the connection to the database was
     * lost, which then could not say so.
     */
    private synchronized void giveBackStrays() {
        Set<Long> strays = inbox.claimed();
        strays.removeAll(dispatcher.underWay());
        // What waits to be recorded as handled is no longer under way.
        if (late.waiting() == 0) {
            inbox.giveBack(strays);
        }
        replies.giveBackStrays();
    }

    private void look() {
        try {
            looks++;
            if (replica.mayAct()) {
                if (looks % LEFT_EVERY == 0) {
                    replies.recover();
                }
                claimWhatIsLeft();
            }
            if (looks % ALL_AGAIN_EVERY == 0) {
                giveBackStrays();
                chats.readAgain();
            }
            failing = false;
        } catch (UnavailableException e) {
            failed(e.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            // It would end this for good.
            failed(e.toString());
        }
    }

    private void failed(String reason) {
        if (!failing) {
            LOG.warn("What others have stored or left cannot be looked at: {}", reason);
        }
        failing = true;
    }

    /** Waits for a moment for a look that goes on: what it hands over could no longer be begun. */
    @Override
    public void close() {
        closed = true;
        looking.shutdownNow();
        try {
            if (!looking.awaitTermination(LAST_LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("A look at what is left goes on.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
