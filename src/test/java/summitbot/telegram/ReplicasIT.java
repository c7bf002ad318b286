package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.storage.Database;
import summitbot.telegram.delivery.SqlReplies;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Person;
import summitbot.telegram.replica.SqlReplica;
import summitbot.testing.Eventually;

/** What several processes that serve one bot do for each other's people. */
class ReplicasIT {
    /** That of the emulator. */
    private static final long BOT = 4242;

    @TempDir
    Path folder;

    @AutoClose
    private final BotApiServer telegram = BotApiServer.start();

    private final Person ada = Person.privately(telegram, 1);

    @Test
    void tellsThePlaceAmongAllWhoWait() {
        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().workers(1).modelAnswers(1).build())) {
            assumeSeveral(bot);
            assertThat(Eventually.holds(() -> !telegram.calls("getupdates").isEmpty()))
                    .isTrue();
            // Written before any of these, and long after.
            anotherProcess(bot, "-7,-6,999999;-5,-4,-3,999998");
            Person.privately(telegram, 2).write("model b");
            assertThat(Eventually.holds(() -> !bot.conversation.handled().isEmpty()))
                    .isTrue();
            ada.write("model a");
            ShownTexts.await(telegram, 1, "place 4…");

            Person.privately(telegram, 3).write("hold c");
            assertThat(Eventually.holds(() -> bot.conversation.handled().contains("hold c")))
                    .isTrue();
            Person.privately(telegram, 4).write("waits");
            ShownTexts.await(telegram, 4, "place 3…");
            bot.conversation.release("b");
            bot.conversation.release("a");
            bot.conversation.release("c");
            ShownTexts.await(telegram, 4, "Re: waits");
        }
    }

    @Test
    void twoShareTheWork() {
        try (RunningBot one = RunningBot.on(telegram, folder)) {
            assumeSeveral(one);
            try (RunningBot two = RunningBot.on(telegram, folder)) {
                assertThat(Eventually.holds(() -> numberOf(one, "telegram_replica where waiting <> ''") == 2))
                        .isTrue();
                for (long chat = 1; chat <= 40; chat++) {
                    Person.privately(telegram, chat).write("hold all");
                }
                assertThat(Eventually.holds(() -> !one.conversation.handled().isEmpty()
                                && !two.conversation.handled().isEmpty()))
                        .isTrue();
                one.conversation.release("all");
                two.conversation.release("all");
                for (long chat = 1; chat <= 40; chat++) {
                    ShownTexts.await(telegram, chat, "held all");
                }
                assertThat(one.conversation.handled().size()
                                + two.conversation.handled().size())
                        .isEqualTo(40);
            }
        }
    }

    @Test
    void stopsWhatItWorksOnForWhoIsForgottenElsewhere() {
        ada.write("hold a");
        ada.write("waits");
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assumeSeveral(bot);
            assertThat(Eventually.holds(() -> !bot.conversation.handled().isEmpty()))
                    .isTrue();

            forgetAda(bot);

            ShownTexts.await(telegram, 1, "stopped");
            ShownTexts.await(telegram, 1, "Re: waits");
            assertThat(Eventually.holds(() -> numberOf(bot, "telegram_reply") == 0))
                    .isTrue();
        }
    }

    @Test
    void keepsNothingOfAReplyToWhoWasForgottenMeanwhile() {
        ada.write("hold a");
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThat(Eventually.holds(() -> !bot.conversation.handled().isEmpty()))
                    .isTrue();

            forgetAda(bot);
            bot.conversation.release("a");

            assertThat(Eventually.holds(() -> telegram.messages(1).size() == 1)).isTrue();
            assertThat(Eventually.holds(() -> numberOf(bot, "telegram_reply") == 0))
                    .isTrue();
            assertThat(numberOf(bot, "telegram_update where user_id is not null or json <> ''"))
                    .isZero();
        }
    }

    /** As when the connection is lost between the commit and what the database says of it. */
    @Test
    void takesUpWhatItClaimedWithoutHearingOfIt() {
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assumeSeveral(bot);
            int question = ada.write("answered");
            ShownTexts.await(telegram, 1, "Re: answered");
            assertThat(Eventually.holds(() -> numberOf(bot, "telegram_reply_part where content is null") == 1))
                    .isTrue();

            bot.state().write(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                                "insert into telegram_update (bot_id, update_id, kind, chat_id, user_id, message_id,"
                                        + " received_at, json, handled, claimed_by) select bot_id, 7, kind, chat_id, user_id, message_id, 0, ?,"
                                        + " 0, claimed_by from telegram_update");
                        PreparedStatement update = connection.prepareStatement(
                                "update telegram_reply_part set message_id = null, content = ?")) {
                    insert.setString(
                            1,
                            "{\"update_id\":7,\"message\":{\"message_id\":" + question + ",\"date\":"
                                    + Clock.systemUTC().instant().getEpochSecond()
                                    + ",\"text\":\"claimed\",\"chat\":{\"id\":1,\"type\":\"private\"},"
                                    + "\"from\":{\"id\":1,\"is_bot\":false,\"first_name\":\"Ada\"}}}");
                    update.setString(1, "{\"text\":\"unsent\",\"entities\":[]}");
                    return insert.executeUpdate() + update.executeUpdate();
                }
            });

            ShownTexts.await(telegram, 1, "Re: claimed");
            ShownTexts.await(telegram, 1, "unsent");
        }
    }

    /** As another process does it. */
    private static void forgetAda(RunningBot bot) {
        SqlReplica other = SqlReplica.join(bot.state(), -1, Optional.empty(), () -> {});
        try (other) {
            new SqlReplies(bot.state(), BOT, other, Clock.systemUTC()).forget(1, 0);
        }
    }

    private static void anotherProcess(RunningBot bot, String waiting) {
        int inserted = bot.state().write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into telegram_replica (bot_id, id, waiting, alive_until) values (?, 'another', ?, ?)")) {
                insert.setLong(1, BOT);
                insert.setString(2, waiting);
                insert.setLong(3, Long.MAX_VALUE);
                return insert.executeUpdate();
            }
        });
        assertThat(inserted).isEqualTo(1);
        awaitBeat(bot);
        awaitBeat(bot);
    }

    /** What a process knows of others is from its last beat; of the first after a moment it may just be reading. */
    private static void awaitBeat(RunningBot bot) {
        String own = "telegram_replica where id <> 'another' and alive_until > ";
        long now = lastBeat(bot);
        assertThat(Eventually.holds(() -> numberOf(bot, own + now) == 1)).isTrue();
    }

    private static long lastBeat(RunningBot bot) {
        return bot.state().read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select alive_until from telegram_replica where id <> 'another'");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static int numberOf(RunningBot bot, String rows) {
        return bot.state().read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*) from " + rows);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static void assumeSeveral(RunningBot bot) {
        assumeThat(bot.state().engine()).isEqualTo(Database.Engine.POSTGRES);
    }
}
