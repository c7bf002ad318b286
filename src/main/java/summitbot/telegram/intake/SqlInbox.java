package summitbot.telegram.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;
import summitbot.storage.LateWrites;
import summitbot.telegram.replica.SqlReplica;
import summitbot.text.Sha256;

/**
 * Keeps updates in the table {@code telegram_update}, each number once, and says which of them this process is to work on. Safe for
 * concurrent use.
 *
 * <p>A chat belongs to the process that works on its oldest update, and to no other until all that this process claimed in it is handled
 * and its replies are sent: so the order of a chat is kept whichever processes serve it.
 */
public final class SqlInbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    /** What no living process has claimed. */
    private static final String FREE = "(u.claimed_by is null or u.claimed_by not in"
            + " (select id from telegram_replica where telegram_replica.bot_id = u.bot_id))";

    private static final String OLDEST_OF_ITS_CHAT = "not exists (select 1 from telegram_update e"
            + " where e.bot_id = u.bot_id and e.chat_id = u.chat_id and e.handled = 0 and e.update_id < u.update_id)";

    private static final String NOTHING_LEFT_TO_SEND_BY_OTHERS = "not exists (select 1 from telegram_reply r"
            + " join telegram_reply_part p on p.bot_id = r.bot_id and p.update_id = r.update_id"
            + " where r.bot_id = u.bot_id and r.chat_id = u.chat_id and p.content is not null"
            + " and (r.sent_by is null or r.sent_by <> ?))";

    private final long botId;
    private final SqlReplica replica;
    private final LateWrites late;
    private final Clock clock;

    /**
     * @param database open with {@link summitbot.storage.Schema#STATE}; not closed by this object
     * @param late takes what the database cannot record at once
     */
    public SqlInbox(Database database, long botId, SqlReplica replica, LateWrites late, Clock clock) {
        this.late = late;
        this.database = database;
        this.botId = botId;
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * Stores updates in one transaction. An edited message that says what it said before is handled with that: Telegram tells of edits
     * that a bot cannot see, too.
     *
     * @throws UnavailableException when nothing can be stored; then Telegram must not be told that they arrived
     */
    public void store(Collection<JsonNode> updates) {
        List<StoredUpdate> read = updates.stream()
                .filter(update -> update.path("update_id").isIntegralNumber())
                .map(update -> StoredUpdate.of(update, 0))
                .sorted(Comparator.comparingLong(StoredUpdate::updateId))
                .toList();
        if (!read.isEmpty()) {
            database.write(connection -> insert(connection, read));
        }
    }

    private int insert(Connection connection, List<StoredUpdate> updates) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into telegram_update (bot_id, update_id, kind,"
                        + " chat_id, user_id, message_id, received_at, json, handled, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")) {
            for (StoredUpdate update : updates) {
                Optional<String> words = update.words().map(Sha256::hex);
                boolean unchanged = update.kind().equals("edited_message") && words.equals(before(connection, update));
                insert.setLong(1, botId);
                insert.setLong(2, update.updateId());
                insert.setString(3, update.kind());
                insert.setObject(4, update.chatId().orElse(null));
                insert.setObject(5, update.userId().orElse(null));
                insert.setObject(6, update.messageId().orElse(null));
                insert.setLong(7, clock.millis());
                insert.setString(8, unchanged ? "" : update.json().toString());
                insert.setInt(9, unchanged ? 1 : 0);
                insert.setString(10, words.orElse(null));
                // One by one: the next may be an edit of this one.
                insert.executeUpdate();
            }
        }
        return updates.size();
    }

    /** Returns the digest of what the message said before this update; empty where that is not known. */
    private Optional<String> before(Connection connection, StoredUpdate update) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select words from telegram_update where bot_id = ? and chat_id = ?"
                        + " and message_id = ? and update_id < ? and words is not null order by update_id desc limit 1")) {
            select.setLong(1, botId);
            select.setObject(2, update.chatId().orElse(null));
            select.setObject(3, update.messageId().orElse(null));
            select.setLong(4, update.updateId());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /**
     * What there is to do for this process.
     *
     * @param claimable how many updates it could claim
     * @param forgotten which of the questions that it works on are of people who were forgotten meanwhile
     */
    public record Look(int claimable, Set<Long> forgotten) {}

    /**
     * Looks what {@link #claim} would find, and changes nothing.
     *
     * @param questions the updates that this process works on
     */
    public Look look(Collection<Long> questions) {
        return database.read(connection -> new Look(claimable(connection), forgotten(connection, questions)));
    }

    private int claimable(Connection connection) throws SQLException {
        String sql = "select count(*) from telegram_update u where u.bot_id = ? and u.handled = 0 and " + FREE
                + " and (" + mine() + " or " + OLDEST_OF_ITS_CHAT + " and " + NOTHING_LEFT_TO_SEND_BY_OTHERS + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, botId);
            select.setString(2, replica.id());
            select.setString(3, replica.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Who is forgotten is no longer named in what is stored. */
    private Set<Long> forgotten(Connection connection, Collection<Long> questions) throws SQLException {
        Set<Long> found = new HashSet<>();
        if (questions.isEmpty()) {
            return found;
        }
        String numbers = questions.stream().map(String::valueOf).collect(Collectors.joining(", "));
        try (PreparedStatement select =
                connection.prepareStatement("select update_id from telegram_update where bot_id = ? and handled = 1"
                        + " and user_id is null and update_id in (" + numbers + ")")) {
            select.setLong(1, botId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
        }
        return found;
    }

    /** Returns the updates that this process has claimed and that are not handled. */
    public Set<Long> claimed() {
        return database.read(connection -> {
            Set<Long> found = new HashSet<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select update_id from telegram_update where bot_id = ? and handled = 0 and claimed_by = ?")) {
                select.setLong(1, botId);
                select.setString(2, replica.id());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getLong(1));
                    }
                }
            }
            return found;
        });
    }

    /** Gives back what this process claimed and does not work on; it, or another, claims it again. */
    public void giveBack(Collection<Long> updates) {
        updateEach(
                List.copyOf(updates),
                "update telegram_update set claimed_by = null where bot_id = ? and update_id = ? and handled = 0"
                        + " and claimed_by = '" + replica.id() + "'");
    }

    /**
     * Claims updates for this process, which then has to work on them: those of chats that no other process works on.
     *
     * @param chats of how many chats at most, beside those that this process works on already; at least 0
     * @return in the order of their numbers; those that were begun before, by a process that ended, know how often
     */
    public List<StoredUpdate> claim(int chats) {
        return database.write(connection -> {
            String sql =
                    "update telegram_update as u set claimed_by = ?, attempts = attempts + 1 where u.bot_id = ? and u.handled = 0"
                            + " and " + FREE + " and (" + mine() + oldest(connection, chats)
                            + ") returning json, attempts - 1";
            List<StoredUpdate> claimed = new ArrayList<>();
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, replica.id());
                update.setLong(2, botId);
                update.setString(3, replica.id());
                try (ResultSet row = update.executeQuery()) {
                    while (row.next()) {
                        claimed.add(StoredUpdate.of(tree(row.getString(1)), row.getInt(2)));
                    }
                }
            }
            claimed.sort(Comparator.comparingLong(StoredUpdate::updateId));
            return claimed;
        });
    }

    /** In a chat that this process works on. */
    private static String mine() {
        return "u.chat_id in (select m.chat_id from telegram_update m where m.bot_id = u.bot_id and m.handled = 0"
                + " and m.claimed_by = ?)";
    }

    /**
     * Or in one of the chats whose oldest update is free. These are locked until all of the chat is claimed; those that another process
     * is just locking are left to it.
     */
    private String oldest(Connection connection, int chats) throws SQLException {
        String sql =
                "select u.update_id, u.chat_id from telegram_update u where u.bot_id = ? and u.handled = 0 and " + FREE
                        + " and " + OLDEST_OF_ITS_CHAT + " and " + NOTHING_LEFT_TO_SEND_BY_OTHERS
                        + " order by u.update_id limit ?"
                        + (replica.shared() ? " for update of u skip locked" : "");
        List<String> ids = new ArrayList<>();
        List<String> ofChats = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, botId);
            select.setString(2, replica.id());
            select.setInt(3, chats);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                    Optional.ofNullable(row.getString(2)).ifPresent(ofChats::add);
                }
            }
        }
        return (ids.isEmpty() ? "" : " or u.update_id in (" + String.join(", ", ids) + ")")
                + (ofChats.isEmpty() ? "" : " or u.chat_id in (" + String.join(", ", ofChats) + ")");
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored is JSON", e);
        }
    }

    /**
     * Records that nothing is left to do about updates, unless another process has taken them over; what people wrote is not kept here.
     * Where the database fails, it is recorded later.
     */
    public void handled(Collection<StoredUpdate> updates) {
        updateEach(
                updates.stream().map(StoredUpdate::updateId).toList(),
                "update telegram_update set handled = 1, json = '' where bot_id = ? and update_id = ?"
                        + " and (claimed_by is null or claimed_by = '" + replica.id() + "')");
    }

    private void updateEach(List<Long> updates, String sql) {
        if (!updates.isEmpty()) {
            late.write(updates, () -> updateAll(updates, sql));
        }
    }

    private void updateAll(List<Long> updates, String sql) {
        database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (long update : updates) {
                    statement.setLong(1, botId);
                    statement.setLong(2, update);
                    statement.executeUpdate();
                }
            }
            return null;
        });
    }

    /**
     * Deletes handled updates, and the replies to them, that are older than a retention. Telegram sends none again that is older than
     * a day.
     *
     * @param retention at least some days
     */
    public void deleteOlderThan(Duration retention) {
        long before = clock.millis() - retention.toMillis();
        database.write(connection -> {
            for (String sql : List.of(
                    "delete from telegram_update where handled = 1 and received_at < ?",
                    "delete from telegram_reply where final = 1 and replied_at < ?")) {
                try (PreparedStatement delete = connection.prepareStatement(sql)) {
                    delete.setLong(1, before);
                    delete.executeUpdate();
                }
            }
            return null;
        });
    }
}
