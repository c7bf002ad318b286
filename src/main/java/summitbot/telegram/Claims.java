package summitbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;
import summitbot.telegram.delivery.Replies;
import summitbot.telegram.delivery.SqlChats;
import summitbot.telegram.intake.SqlInbox;
import summitbot.telegram.replica.SqlReplica;
import summitbot.telegram.work.Dispatcher;
import summitbot.threads.DaemonThreads;

/**
 * Stores what comes in and hands what this process claims of it to the dispatcher, in order. Where several processes serve the bot, it
 * looks every moment for what others have stored or left. Safe for concurrent use.
 */
final class Claims implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    /** Chats that one of several processes works on at a time: enough to keep it busy, and few enough that the others get theirs. */
    private static final int CHATS = 32;

    private static final long EVERY_MILLIS = 200;
    private static final int CHATS_READ_EVERY = 25;

    private final SqlInbox inbox;
    private final SqlChats chats;
    private final Replies replies;
    private final Dispatcher dispatcher;
    private final SqlReplica replica;
    private final ScheduledExecutorService looking = DaemonThreads.timer("telegram-claims");
    private int looks;
    private boolean failing;

    Claims(SqlInbox inbox, SqlChats chats, Replies replies, Dispatcher dispatcher, SqlReplica replica) {
        this.inbox = inbox;
        this.chats = chats;
        this.replies = replies;
        this.dispatcher = dispatcher;
        this.replica = replica;
    }

    /** Sends and claims what processes that ended have left, and goes on doing so where others serve the same bot. */
    void start() {
        replies.recover();
        claim();
        if (replica.shared()) {
            looking.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Stores updates, and takes what is there for this process.
     *
     * @throws UnavailableException when that fails; then Telegram must not be told that they arrived
     */
    void take(List<JsonNode> updates) {
        inbox.store(updates);
        claim();
    }

    /** One at a time, so that what was claimed first is handed over first. */
    private synchronized void claim() {
        if (replica.mayAct()) {
            int limit = replica.shared() ? Math.max(0, CHATS - dispatcher.underWay()) : Integer.MAX_VALUE;
            dispatcher.accept(inbox.claim(limit));
        }
    }

    private void look() {
        try {
            if (replica.mayAct()) {
                replies.recover();
                claim();
            }
            looks++;
            if (looks % CHATS_READ_EVERY == 0) {
                chats.readAgain();
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("What others have stored or left cannot be looked at: {}", e.getMessage());
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
