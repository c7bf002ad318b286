package summitbot.telegram.delivery;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;

/** Keeps what became of chats across restarts, in the table {@code telegram_chat}; read at the start, then kept in memory. */
public final class SqlChats implements Chats {
    private static final Logger LOG = LoggerFactory.getLogger(SqlChats.class);

    private final Database database;
    private final long botId;
    private final Set<Long> blocked = ConcurrentHashMap.newKeySet();
    private final Map<Long, Long> migrated = new ConcurrentHashMap<>();

    /** @param database open with {@link summitbot.storage.Schema#STATE}; not closed by this object */
    public SqlChats(Database database, long botId) {
        this.database = database;
        this.botId = botId;
        readAgain();
    }

    /**
     * Reads what other processes have stored.
     *
     * @throws UnavailableException when the database fails
     */
    public void readAgain() {
        database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select chat_id, blocked, migrated_to from telegram_chat where bot_id = ?")) {
                select.setLong(1, botId);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        remember(row.getLong(1), row.getBoolean(2), row.getLong(3));
                    }
                }
            }
            return null;
        });
    }

    private void remember(long chatId, boolean isBlocked, long to) {
        if (isBlocked) {
            blocked.add(chatId);
        } else {
            blocked.remove(chatId);
        }
        if (to != 0) {
            migrated.put(chatId, to);
        }
    }

    @Override
    public boolean blocked(long chatId) {
        return blocked.contains(chatId);
    }

    @Override
    public void block(long chatId) {
        if (blocked.add(chatId)) {
            LOG.info("Chat {} cannot be written to; nothing more is sent there.", chatId);
            store(
                    "insert into telegram_chat (bot_id, chat_id, blocked) values (?, ?, 1)"
                            + " on conflict (bot_id, chat_id) do update set blocked = 1",
                    chatId);
        }
    }

    @Override
    public void unblock(long chatId) {
        if (blocked.remove(chatId)) {
            store("update telegram_chat set blocked = 0 where bot_id = ? and chat_id = ?", chatId);
        }
    }

    @Override
    public void migrate(long from, long to) {
        if (from != to && !Long.valueOf(to).equals(migrated.put(from, to))) {
            store(
                    "insert into telegram_chat (bot_id, chat_id, migrated_to) values (?, ?, " + to + ")"
                            + " on conflict (bot_id, chat_id) do update set migrated_to = excluded.migrated_to",
                    from);
        }
    }

    @Override
    public long current(long chatId) {
        return migrated.getOrDefault(chatId, chatId);
    }

    /** What cannot be stored is known until the end of the process. */
    private void store(String sql, long chatId) {
        try {
            database.write(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setLong(1, botId);
                    statement.setLong(2, chatId);
                    return statement.executeUpdate();
                }
            });
        } catch (UnavailableException e) {
            LOG.warn("What became of chat {} is not stored: {}", chatId, e.getMessage());
        }
    }
}
