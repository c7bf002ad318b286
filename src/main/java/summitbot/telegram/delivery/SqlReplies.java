package summitbot.telegram.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import summitbot.storage.Database;
import summitbot.telegram.message.Target;
import summitbot.telegram.replica.SqlReplica;

/**
 * Records replies in the tables {@code telegram_reply} and {@code telegram_reply_part}: before a message is sent and when Telegram
 * has it. Safe for concurrent use.
 */
public final class SqlReplies implements SentReplies {
    private static final String UNSENT = " and r.final = 1 and exists (select 1 from telegram_reply_part p"
            + " where p.bot_id = r.bot_id and p.update_id = r.update_id and p.content is not null)";

    private final Database database;
    private final long botId;
    private final SqlReplica replica;
    private final Clock clock;

    /** @param database open with {@link summitbot.storage.Schema#STATE}; not closed by this object */
    public SqlReplies(Database database, long botId, SqlReplica replica, Clock clock) {
        this.database = database;
        this.botId = botId;
        this.replica = replica;
        this.clock = clock;
    }

    /** What became of the record of a finished reply. */
    enum Finished {
        RECORDED,
        /** Recorded without the person, who was forgotten meanwhile: it is to be deleted when it is sent. */
        FORGOTTEN,
        /** Not recorded, for another process has taken the update over, and replies. */
        BY_OTHERS
    }

    /**
     * Records that a message was shown which will be replaced, as long as the reply is this process's: Telegram may have said so late,
     * when others had taken it over.
     */
    void shown(long updateId, Target target, Optional<Long> userId, int messageId) {
        database.write(connection -> {
            if (!isOurs(connection, updateId)
                    || insertReply(connection, updateId, target, userId, OptionalLong.empty(), false) == 0) {
                return null;
            }
            update(
                    connection,
                    "insert into telegram_reply_part (bot_id, update_id, part, chat_id, message_id) values (?, ?, 0, ?, ?)"
                            + " on conflict (bot_id, update_id, part) do update set message_id = excluded.message_id",
                    botId,
                    updateId,
                    target.chatId(),
                    messageId);
            return null;
        });
    }

    /** Locks the row of the update: who claims it at the same time waits. It may be handled, by what this process has just finished. */
    private boolean isOurs(Connection connection, long updateId) throws SQLException {
        if (!replica.shared()) {
            return true;
        }
        String sql = "select 1 from telegram_update where bot_id = ? and update_id = ?"
                + " and (claimed_by is null or claimed_by = ?) for update";
        try (PreparedStatement select = prepared(connection, sql, botId, updateId, replica.id());
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    /**
     * Records a finished reply, and that its update is handled. What an earlier reply to the same message showed is then this one's.
     *
     * @param replaced the update whose reply this one takes over
     */
    Finished finished(ReplyRecord reply, OptionalLong answer, Optional<Long> replaced) {
        return database.write(connection -> {
            Finished finished = handled(connection, reply);
            if (finished == Finished.BY_OTHERS) {
                return finished;
            }
            boolean named = finished == Finished.RECORDED;
            if (replaced.isPresent()) {
                replace(connection, replaced.get());
            }
            insertReply(
                    connection,
                    reply.updateId(),
                    reply.target(),
                    named ? reply.userId() : Optional.empty(),
                    named ? answer : OptionalLong.empty(),
                    true);
            update(
                    connection,
                    "delete from telegram_reply_part where bot_id = ? and update_id = ?",
                    botId,
                    reply.updateId());
            for (int part = 0; part < reply.parts().size(); part++) {
                insertPart(connection, reply, part);
            }
            return finished;
        });
    }

    /** Locks the row of the update: whoever forgets the person at the same time waits, or was first. */
    private Finished handled(Connection connection, ReplyRecord reply) throws SQLException {
        String sql = "update telegram_update set handled = 1, json = '' where bot_id = ? and update_id = ?"
                + " and (claimed_by is null or claimed_by = ?) returning user_id";
        try (PreparedStatement update = prepared(connection, sql, botId, reply.updateId(), replica.id());
                ResultSet row = update.executeQuery()) {
            if (!row.next()) {
                return replica.shared() ? Finished.BY_OTHERS : Finished.RECORDED;
            }
            row.getLong(1);
            return row.wasNull() && reply.userId().isPresent() ? Finished.FORGOTTEN : Finished.RECORDED;
        }
    }

    /** Its messages are another reply's from now on. What is left of it tells whose the answer was that it showed. */
    private void replace(Connection connection, long updateId) throws SQLException {
        update(connection, "delete from telegram_reply_part where bot_id = ? and update_id = ?", botId, updateId);
        update(
                connection,
                "delete from telegram_reply where bot_id = ? and update_id = ? and answer is null",
                botId,
                updateId);
    }

    private void delete(Connection connection, long updateId) throws SQLException {
        update(connection, "delete from telegram_reply where bot_id = ? and update_id = ?", botId, updateId);
    }

    /** Returns how many rows were changed: none for a provisional message where another process is sending the finished reply. */
    private int insertReply(
            Connection connection,
            long updateId,
            Target target,
            Optional<Long> userId,
            OptionalLong answer,
            boolean last)
            throws SQLException {
        return update(
                connection,
                "insert into telegram_reply (bot_id, update_id, chat_id, topic, user_id, question_message_id, replied_at,"
                        + " answer, final, sent_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (bot_id, update_id) do update set"
                        + " replied_at = excluded.replied_at, sent_by = excluded.sent_by, user_id = excluded.user_id, answer = coalesce(excluded.answer, telegram_reply.answer),"
                        + " final = telegram_reply.final | excluded.final"
                        + (last ? "" : " where telegram_reply.final = 0 or telegram_reply.sent_by = excluded.sent_by"),
                botId,
                updateId,
                target.chatId(),
                target.topic().orElse(null),
                userId.orElse(null),
                target.replyTo().orElse(null),
                clock.millis(),
                answer.isPresent() ? answer.getAsLong() : null,
                last ? 1 : 0,
                replica.id());
    }

    private void insertPart(Connection connection, ReplyRecord reply, int number) throws SQLException {
        ReplyRecord.Part part = reply.parts().get(number);
        update(
                connection,
                "insert into telegram_reply_part (bot_id, update_id, part, chat_id, message_id, content)"
                        + " values (?, ?, ?, ?, ?, ?)",
                botId,
                reply.updateId(),
                number,
                reply.target().chatId(),
                part.messageId().orElse(null),
                part.unsent().orElse(null));
    }

    /** Records that Telegram has a part of a finished reply, or that nothing more can be done about it. */
    void sent(long updateId, int part, long chatId, Optional<Integer> messageId, Optional<Shown> shown) {
        database.write(connection -> update(
                connection,
                "update telegram_reply_part set content = null, chat_id = ?, message_id = coalesce(?, message_id),"
                        + " shown_text = ?, shown_buttons = ? where bot_id = ? and update_id = ? and part = ?",
                chatId,
                messageId.orElse(null),
                shown.map(Shown::text).orElse(null),
                shown.map(Shown::buttons).orElse(null),
                botId,
                updateId,
                part));
    }

    /** Records that another reply is about to be shown in the messages of this one. */
    void takenOver(long updateId) {
        database.write(connection -> update(
                connection,
                "update telegram_reply_part set shown_text = null, shown_buttons = null where bot_id = ? and update_id = ?",
                botId,
                updateId));
    }

    /**
     * Takes over the replies of processes that ended, with parts that Telegram may not have. Returns them, oldest first; this process has
     * to send them.
     */
    List<ReplyRecord> takeOverUnsent() {
        String sql = "update telegram_reply as r set sent_by = ? where r.bot_id = ?"
                + " and (r.sent_by is null or r.sent_by not in"
                + " (select id from telegram_replica where telegram_replica.bot_id = r.bot_id))"
                + UNSENT + " returning update_id";
        List<Long> ids = database.write(connection -> {
            List<Long> taken = new ArrayList<>();
            try (PreparedStatement update = prepared(connection, sql, replica.id(), botId);
                    ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getLong(1));
                }
            }
            return taken;
        });
        return ids.stream().sorted().flatMap(id -> of(id).stream()).toList();
    }

    /** Returns the finished replies that this process has to send, with parts that Telegram may not have. */
    Set<Long> unsent() {
        return database.read(connection -> {
            Set<Long> found = new HashSet<>();
            String sql = "select r.update_id from telegram_reply r where r.bot_id = ? and r.sent_by = ?" + UNSENT;
            try (PreparedStatement select = prepared(connection, sql, botId, replica.id());
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
            return found;
        });
    }

    /** This process does not send a reply: it, or another, takes it over. */
    void giveBack(long updateId) {
        database.write(connection -> update(
                connection,
                "update telegram_reply as r set sent_by = null where r.bot_id = ? and r.sent_by = ? and r.update_id = ?"
                        + UNSENT,
                botId,
                replica.id(),
                updateId));
    }

    /** Returns the reply to an update, as far as it was shown. */
    Optional<ReplyRecord> of(long updateId) {
        return replies("where r.bot_id = ? and r.update_id = ?", botId, updateId).stream()
                .findFirst();
    }

    /** Returns the latest reply to this message that belongs to another update: to the message before it was edited. */
    Optional<ReplyRecord> ofMessage(long chatId, int messageId, long updateId) {
        return replies(
                        "where r.bot_id = ? and r.chat_id = ? and r.question_message_id = ? and r.update_id <> ?"
                                + " and r.final = 1 and exists (select 1 from telegram_update u where u.bot_id = r.bot_id"
                                + " and u.update_id = r.update_id and u.kind in ('message', 'edited_message'))"
                                + " order by r.update_id desc limit 1",
                        botId,
                        chatId,
                        messageId,
                        updateId)
                .stream()
                .findFirst();
    }

    private List<ReplyRecord> replies(String where, Object... values) {
        String sql =
                "select r.update_id, r.chat_id, r.topic, r.question_message_id, r.user_id, r.final from telegram_reply r "
                        + where;
        return database.read(connection -> {
            List<ReplyRecord> found = new ArrayList<>();
            try (PreparedStatement select = prepared(connection, sql, values);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long updateId = row.getLong(1);
                    Target target = new Target(row.getLong(2), number(row, 3), number(row, 4));
                    long user = row.getLong(5);
                    Optional<Long> userId = row.wasNull() ? Optional.empty() : Optional.of(user);
                    found.add(
                            new ReplyRecord(updateId, target, userId, row.getBoolean(6), parts(connection, updateId)));
                }
            }
            return found;
        });
    }

    private List<ReplyRecord.Part> parts(Connection connection, long updateId) throws SQLException {
        List<ReplyRecord.Part> parts = new ArrayList<>();
        String sql = "select message_id, content, shown_text, shown_buttons from telegram_reply_part"
                + " where bot_id = ? and update_id = ? order by part";
        try (PreparedStatement select = prepared(connection, sql, botId, updateId);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                parts.add(new ReplyRecord.Part(number(row, 1), Optional.ofNullable(row.getString(2)), shown(row)));
            }
        }
        return parts;
    }

    private static Optional<Shown> shown(ResultSet row) throws SQLException {
        Optional<String> buttons = Optional.ofNullable(row.getString(4));
        return Optional.ofNullable(row.getString(3)).flatMap(text -> buttons.map(digest -> new Shown(text, digest)));
    }

    private static Optional<Integer> number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    @Override
    public Optional<SentReply> find(long chatId, int messageId) {
        return sentReplies(
                        "join telegram_reply_part p on p.bot_id = r.bot_id and p.update_id = r.update_id"
                                + " where p.bot_id = ? and p.chat_id = ? and p.message_id = ? order by r.update_id desc limit 1",
                        botId,
                        chatId,
                        messageId)
                .stream()
                .findFirst();
    }

    @Override
    public List<SentReply> latest(long chatId, long userId, long sinceEpochSecond, int limit) {
        List<SentReply> found = new ArrayList<>(sentReplies(
                "where r.bot_id = ? and r.chat_id = ? and r.user_id = ? and r.answer is not null and r.replied_at >= ?"
                        + " and exists (select 1 from telegram_reply_part p"
                        + " where p.bot_id = r.bot_id and p.update_id = r.update_id)"
                        + " order by r.replied_at desc, r.update_id desc limit ?",
                botId,
                chatId,
                userId,
                sinceEpochSecond * 1_000,
                limit));
        java.util.Collections.reverse(found);
        return found;
    }

    private List<SentReply> sentReplies(String rest, Object... values) {
        String sql = "select r.chat_id, r.user_id, r.question_message_id, r.answer from telegram_reply r " + rest;
        return database.read(connection -> {
            List<SentReply> found = new ArrayList<>();
            try (PreparedStatement select = prepared(connection, sql, values);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long answer = row.getLong(4);
                    OptionalLong number = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(answer);
                    found.add(new SentReply(row.getLong(1), row.getLong(2), row.getInt(3), number));
                }
            }
            return found;
        });
    }

    @Override
    public Forgotten forget(long userId, long by) {
        return database.write(connection -> {
            // First, because what another process just finishes for the person is seen below, or sees this.
            update(
                    connection,
                    "update telegram_update set user_id = null, chat_id = null, message_id = null, words = null"
                            + " where bot_id = ? and update_id = ?",
                    botId,
                    by);
            // The number of an update stays for a while: without it Telegram could make the bot answer again.
            int messages = update(
                    connection,
                    "update telegram_update set user_id = null, chat_id = null, message_id = null, words = null,"
                            + " json = '', handled = 1 where user_id = ?",
                    userId);
            List<Long> answers = new ArrayList<>();
            try (PreparedStatement select = prepared(
                            connection,
                            "select answer from telegram_reply where user_id = ? and answer is not null",
                            userId);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    answers.add(row.getLong(1));
                }
            }
            int replies = update(connection, "delete from telegram_reply where user_id = ?", userId);
            update(connection, "delete from telegram_chat where chat_id = ?", userId);
            return new Forgotten(messages, replies, answers);
        });
    }

    /** Deletes the reply to an update. */
    void delete(long updateId) {
        database.write(connection -> {
            delete(connection, updateId);
            return null;
        });
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
