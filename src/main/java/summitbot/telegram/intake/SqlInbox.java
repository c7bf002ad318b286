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
import java.util.List;
import java.util.Optional;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;
import summitbot.text.Sha256;

/** Keeps updates in the table {@code telegram_update}, each number once. Safe for concurrent use. */
public final class SqlInbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final long botId;
    private final Clock clock;

    /** @param database open with {@link summitbot.storage.Schema#STATE}; not closed by this object */
    public SqlInbox(Database database, long botId, Clock clock) {
        this.database = database;
        this.botId = botId;
        this.clock = clock;
    }

    /**
     * Stores updates in one transaction. An edited message that says what it said before is handled with that: Telegram tells of edits
     * that a bot cannot see, too.
     *
     * @return what is to be worked on of those whose numbers were not known, in the order of their numbers
     * @throws UnavailableException when nothing can be stored; then Telegram must not be told that they arrived
     */
    public List<StoredUpdate> store(Collection<JsonNode> updates) {
        List<StoredUpdate> read = updates.stream()
                .filter(update -> update.path("update_id").isIntegralNumber())
                .map(update -> StoredUpdate.of(update, 0))
                .sorted(java.util.Comparator.comparingLong(StoredUpdate::updateId))
                .toList();
        if (read.isEmpty()) {
            return List.of();
        }
        return database.write(connection -> insert(connection, read));
    }

    private List<StoredUpdate> insert(Connection connection, List<StoredUpdate> updates) throws SQLException {
        List<StoredUpdate> fresh = new ArrayList<>();
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
                if (insert.executeUpdate() > 0 && !unchanged) {
                    fresh.add(update);
                }
            }
        }
        return fresh;
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

    /** Returns the updates that are not handled, in the order of their numbers. */
    public List<StoredUpdate> waiting() {
        return database.read(connection -> {
            List<StoredUpdate> waiting = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select json, attempts from telegram_update where bot_id = ? and handled = 0 order by update_id")) {
                select.setLong(1, botId);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        waiting.add(StoredUpdate.of(tree(row.getString(1)), row.getInt(2)));
                    }
                }
            }
            return waiting;
        });
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored is JSON", e);
        }
    }

    /** Records that updates found at the start are worked on again: one that ends the process must not do so for ever. */
    public void countAttempts(Collection<StoredUpdate> updates) {
        each("update telegram_update set attempts = attempts + 1 where bot_id = ? and update_id = ?", updates);
    }

    /** Records that nothing is left to do about updates; what people wrote is not kept here. */
    public void handled(Collection<StoredUpdate> updates) {
        each("update telegram_update set handled = 1, json = '' where bot_id = ? and update_id = ?", updates);
    }

    private void each(String sql, Collection<StoredUpdate> updates) {
        if (updates.isEmpty()) {
            return;
        }
        database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (StoredUpdate update : updates) {
                    statement.setLong(1, botId);
                    statement.setLong(2, update.updateId());
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
