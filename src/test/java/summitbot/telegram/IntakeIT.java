package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.InvalidInputException;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Call;
import summitbot.telegram.emulator.Fault;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** How updates come in, whatever the network does. */
class IntakeIT {
    @TempDir
    Path folder;

    private BotApiServer telegram;
    private LogWatch log;

    @BeforeEach
    void start() {
        telegram = BotApiServer.start();
        log = new LogWatch(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        log.close();
        telegram.close();
    }

    @Test
    void asksForTheKindsOfUpdatesItIsFor() {
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThat(Eventually.holds(() -> !telegram.calls("getupdates").isEmpty()))
                    .isTrue();
        }

        Call poll = telegram.calls("getupdates").get(0);
        assertThat(poll.parameters().path("allowed_updates").toString())
                .contains(
                        "message",
                        "edited_message",
                        "channel_post",
                        "callback_query",
                        "inline_query",
                        "my_chat_member");
        assertThat(telegram.calls("deletewebhook")).hasSize(1);
    }

    @Test
    void handlesAnUpdateOnceHoweverOftenItComes() {
        Person ada = Person.privately(telegram, 1);
        ObjectNode update = ada.update("message", ada.message(telegram.nextMessageId(1), "once", message -> {}));
        telegram.send(update);
        telegram.repeat(update);

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitMessages(1, 1);
            telegram.repeat(update);
            ada.write("next");
            awaitMessages(1, 2);

            assertThat(bot.conversation.handled()).containsExactly("once", "next");
        }
        telegram.repeat(update);
        try (RunningBot again = RunningBot.on(telegram, folder)) {
            ada.write("after the restart");
            awaitMessages(1, 3);

            assertThat(again.conversation.handled()).containsExactly("after the restart");
        }
    }

    @Test
    void handlesTheUpdatesOfAChatInTheOrderOfTheirNumbers() {
        Person ada = Person.privately(telegram, 1);
        ObjectNode first = ada.update("message", ada.message(telegram.nextMessageId(1), "first", message -> {}));
        ObjectNode second = ada.update("message", ada.message(telegram.nextMessageId(1), "second", message -> {}));
        telegram.repeat(second);
        telegram.repeat(first);

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitMessages(1, 2);

            assertThat(bot.conversation.handled()).containsExactly("first", "second");
        }
    }

    @Test
    void passesOverWhatCannotBeReadAndWhatItDoesNotKnow() {
        Person ada = Person.privately(telegram, 1);
        telegram.send(ada.update(
                "message",
                ada.message(
                        telegram.nextMessageId(1),
                        "overflows",
                        message -> message.put("forward_date", new BigInteger("99999999999999999999")))));
        telegram.send(ada.update("thing_of_next_year", JsonNodeFactory.instance.objectNode()));
        telegram.send(ada.update("message", JsonNodeFactory.instance.objectNode()));
        telegram.send(JsonNodeFactory.instance.objectNode().put("update_id", telegram.nextUpdateId()));
        ada.write("and this?");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitMessages(1, 1);
            assertThat(telegram.messages(1).get(0).text()).isEqualTo("Re: and this?");
            assertThat(Eventually.holds(() -> telegram.unconfirmed() == 0)).isTrue();
        }
    }

    @Test
    void readsMessagesWithPartsThatTheLibraryDoesNotKnow() {
        Person ada = Person.privately(telegram, 1);
        ada.write("forwarded", message -> message.putObject("forward_origin").put("type", "thing_of_next_year"));
        ada.write("replied", message -> {
            ObjectNode earlier = ada.message(7, "earlier", text -> {});
            earlier.putObject("forward_origin").put("type", "thing_of_next_year");
            message.set("reply_to_message", earlier);
        });

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitMessages(1, 2);

            assertThat(bot.conversation.handled()).containsExactly("forwarded", "replied");
        }
    }

    @Test
    void passesOverAMessageOfNoChatAndAPressOfNobody() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Person ada = Person.privately(telegram, 1);
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            telegram.send(
                    ada.update("message", json.objectNode().put("message_id", 7).put("migrate_to_chat_id", -1)));
            telegram.send(ada.update("callback_query", json.objectNode().put("id", "p")));
            ada.write("still there?");

            awaitMessages(1, 1);
        }
    }

    @Test
    void goesOnAfterWhateverAHandlerThrows() {
        Person ada = Person.privately(telegram, 1);
        Person bea = Person.privately(telegram, 2);
        ada.write("fail");
        bea.write("well?");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitMessages(1, 1);
            awaitMessages(2, 1);
            assertThat(telegram.messages(1).get(0).text()).isEqualTo("refused: FAILED");
        }
    }

    @Test
    void takesUpAgainWhatThereWasNoMemoryFor() {
        Person.privately(telegram, 1).write("heavy");
        Person.privately(telegram, 2).write("light");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitMessages(2, 1);
            awaitMessages(1, 1);

            assertThat(bot.conversation.handled()).containsExactlyInAnyOrder("light", "heavy");
        }
    }

    @Test
    void recoversFromEveryKindOfFailedPollAndSaysSoOncePerChange() {
        telegram.next(
                Fault.page("getupdates", 502),
                Fault.resetBefore("getupdates"),
                Fault.resetAfter("getupdates"),
                Fault.refused("getupdates", 500, "Internal Server Error"));
        Person.privately(telegram, 1).write("still there?");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitMessages(1, 1);
        }

        assertThat(log.lines(Level.WARN)).hasSize(2);
        assertThat(log.lines(Level.WARN).get(0)).contains("out of reach");
        assertThat(log.lines(Level.WARN).get(1)).isEqualTo("Telegram is back.");
    }

    @Test
    void saysOnceThatTelegramRefusesToGiveUpdates() {
        telegram.next(
                Fault.refused("getupdates", 400, "Bad Request: odd"),
                Fault.refused("getupdates", 400, "Bad Request: odd"));
        Person.privately(telegram, 1).write("still there?");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitMessages(1, 1);
        }

        assertThat(log.lines(Level.WARN)).singleElement().asString().contains("refuses to give updates");
    }

    @Test
    void waitsUntilTelegramIsThere() {
        int port = telegram.port();
        telegram.close();
        ScriptedConversation conversation = new ScriptedConversation();
        try (RunningBot bot = RunningBot.start(telegram.address(), folder, conversation, RunningBot.defaults())) {
            assertThat(Eventually.holds(
                            () -> log.lines(Level.WARN).stream().anyMatch(line -> line.contains("out of reach"))))
                    .isTrue();
            telegram = BotApiServer.start(port);
            Person.privately(telegram, 1).write("good morning");

            awaitMessages(1, 1);
            assertThat(conversation.started).hasSize(1);
        }
        assertThat(log.lines(Level.WARN)).hasSize(2);
    }

    @Test
    void saysThatAnotherInstancePollsAndStaysAlive() {
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            String conflict =
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
            telegram.next(Fault.refused("getupdates", 409, conflict), Fault.refused("getupdates", 409, conflict));
            Person ada = Person.privately(telegram, 1);
            ada.write("who is there?");
            ada.write("hello?");

            awaitMessages(1, 2);
        }
        assertThat(log.lines(Level.WARN))
                .containsOnlyOnce("Another instance of this bot is polling Telegram with the same token.");
    }

    @Test
    void removesAWebhookThatHindersPolling() {
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            telegram.next(
                    Fault.refused("getupdates", 409, "Conflict: can't use getUpdates method while webhook is active"));
            Person.privately(telegram, 1).write("a");
            Person.privately(telegram, 2).write("b");

            awaitMessages(2, 1);
            assertThat(Eventually.holds(() -> telegram.calls("deletewebhook").size() >= 1))
                    .isTrue();
        }
    }

    @Test
    void waitsAsLongAsTelegramAsksBeforeTheNextPoll() {
        telegram.next(Fault.flood("getupdates", 2));
        Person.privately(telegram, 1).write("a");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitMessages(1, 1);
        }

        List<Call> polls = telegram.calls("getupdates");
        assertThat(polls.get(1).nanos() - polls.get(0).nanos())
                .isBetween(TimeUnit.MILLISECONDS.toNanos(2_000), TimeUnit.MILLISECONDS.toNanos(3_500));
    }

    @Test
    void endsWhenTheTokenIsWithdrawn() {
        telegram.next(Fault.refused("getupdates", 401, "Unauthorized"));

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThatThrownBy(() -> bot.ended().get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("TELEGRAM_BOT_TOKEN");
        }
    }

    @Test
    void keepsTheTokenOutOfLogsAndThreadNames() {
        telegram.next(
                Fault.page("sendmessage", 502),
                Fault.resetBefore("sendmessage"),
                Fault.resetAfter("getupdates"),
                Fault.refused("sendmessage", 500, "a proxy repeats bot" + BotApiServer.TOKEN));
        Person.privately(telegram, 1).write("fail");
        Person.privately(telegram, 2).write("secret question");

        StringBuilder threads = new StringBuilder();
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitMessages(2, 1);
            Thread.getAllStackTraces().keySet().forEach(thread -> threads.append(thread.getName()));
        }

        try (RunningBot telling = RunningBot.on(
                telegram, folder, new TestSettings().loggingTexts().build())) {
            Person.privately(telegram, 2).write("open question");
            awaitMessages(2, 2);
        }

        assertThat(threads.toString()).doesNotContain(BotApiServer.TOKEN);
        assertThat(log.all()).contains("open question");
        assertThat(log.all()).doesNotContain(BotApiServer.TOKEN).doesNotContain("secret question");
    }

    private void awaitMessages(long chatId, int count) {
        assertThat(Eventually.holds(() -> telegram.messages(chatId).size() >= count))
                .as("%d messages in chat %d: %s", count, chatId, telegram.messages(chatId))
                .isTrue();
    }
}
