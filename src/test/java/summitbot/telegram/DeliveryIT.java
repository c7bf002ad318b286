package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.BotMessage;
import summitbot.telegram.emulator.Call;
import summitbot.telegram.emulator.Fault;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** How replies go out, whatever Telegram and the network do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveryIT {
    private static CompletableFuture<Boolean> slowSends = CompletableFuture.completedFuture(false);

    @TempDir
    Path folder;

    private BotApiServer telegram;
    private LogWatch log;
    private Person ada;

    @BeforeEach
    void start() {
        telegram = BotApiServer.start();
        log = new LogWatch(Level.INFO);
        ada = Person.privately(telegram, 1);
    }

    @AfterEach
    void stop() {
        log.close();
        telegram.close();
    }

    @Test
    void waitsExactlyAsLongAsFloodControlAsks() {
        telegram.next(Fault.flood("sendmessage", 2));
        ada.write("quick");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "Re: quick");
        }

        List<Call> sends = telegram.calls("sendmessage");
        assertThat(sends).hasSize(2);
        assertThat(TimeUnit.NANOSECONDS.toMillis(
                        sends.get(1).nanos() - sends.get(0).nanos()))
                .isBetween(2_000L, 2_400L);
    }

    @Test
    void floodControlInOneChatDelaysNoOther() {
        telegram.next(Fault.flood("sendmessage", 2));
        ada.write("too fast");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThat(Eventually.holds(() -> telegram.calls("sendmessage").size() == 1))
                    .isTrue();
            Person.privately(telegram, 2).write("and I?");
            awaitText(2, "Re: and I?");
            assertThat(telegram.messages(1)).isEmpty();
            awaitText(1, "Re: too fast");
        }
    }

    @Test
    void everybodyIsSilentWhenTheWholeBotWasTooFast() {
        telegram.next(Fault.flood("sendmessage", 2), Fault.flood("sendmessage", 2));
        ada.write("a");
        Person.privately(telegram, 2).write("b");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThat(Eventually.holds(() -> telegram.calls("sendmessage").size() == 2))
                    .isTrue();
            Person.privately(telegram, 3).write("c");
            awaitText(3, "Re: c");
            awaitText(2, "Re: b");
        }

        List<Call> sends = telegram.calls("sendmessage");
        assertThat(sends.get(2).nanos() - sends.get(1).nanos()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(1_900));
    }

    @Test
    void triesAgainWhateverMayPass() {
        telegram.next(
                Fault.page("sendmessage", 502),
                Fault.resetBefore("sendmessage"),
                Fault.refused("sendmessage", 500, "Internal Server Error"));
        ada.write("patience");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "Re: patience");
        }
        assertThat(telegram.messages(1)).hasSize(1);
    }

    @Test
    void repeatsAtMostTheOneMessageThatMayHaveBeenTaken() {
        ada.write("first");
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "Re: first");
            // The connection is in use already: OkHttp would send it again without a word.
            telegram.next(Fault.resetAfter("sendmessage"));
            ada.write("second");
            assertThat(Eventually.holds(() -> telegram.calls("sendmessage").size() == 3))
                    .isTrue();
            ada.write("third");
            awaitText(1, "Re: third");
        }

        assertThat(telegram.messages(1).stream().map(BotMessage::text))
                .containsExactly("Re: first", "Re: second", "Re: second", "Re: third");
    }

    /** Longer than OkHttp's own patience of 10 s; the other tests go on meanwhile. */
    @BeforeAll
    static void beginToSendSlowly(@TempDir Path apart) {
        slowSends = CompletableFuture.supplyAsync(() -> {
            try (BotApiServer server = BotApiServer.start();
                    RunningBot bot = RunningBot.on(server, apart)) {
                server.next(Fault.slow("sendmessage", Duration.ofMillis(11_000)));
                Person.privately(server, 1).write("slowly");
                Eventually.holds(() -> !server.messages(1).isEmpty());
                Eventually.holds(() -> !server.messages(1).isEmpty());
                return server.calls("sendmessage").size() == 1
                        && server.messages(1).get(0).text().equals("Re: slowly");
            }
        });
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void doesNotSendAgainWhatIsOnlySlow() {
        assertThat(slowSends.join()).isTrue();
    }

    @Test
    void isNotFooledByAnAnswerThatCannotBeRead() {
        telegram.next(Fault.brokenJson("sendmessage"));
        ada.write("unreadable");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThat(Eventually.holds(() -> telegram.calls("sendmessage").size() == 2))
                    .isTrue();
            ada.write("and then?");
            awaitText(1, "Re: and then?");
        }
        assertThat(telegram.calls("sendmessage")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "403 Forbidden: bot was blocked by the user",
                "400 Bad Request: chat not found",
                "403 Forbidden: user is deactivated",
                "400 Bad Request: not enough rights to send text messages to the chat"
            })
    void stopsWritingToAChatThatIsClosedUntilItIsHeardOfAgain(String refusal) {
        int status = Integer.parseInt(refusal.substring(0, 3));
        telegram.next(Fault.refused("sendmessage", status, refusal.substring(4)));
        ada.write("parts 3");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThat(Eventually.holds(() -> log.lines(Level.INFO).stream().anyMatch(line -> line.contains("closed"))))
                    .isTrue();
            Person.privately(telegram, 2).write("others?");
            awaitText(2, "Re: others?");
            assertThat(telegram.messages(1)).isEmpty();
            assertThat(telegram.calls("sendmessage")).hasSize(2);

            ada.write("back again");
            awaitText(1, "Re: back again");
        }
    }

    @Test
    void sendsWithoutReplyWhereTheQuestionIsGone() {
        telegram.next(Fault.refused("sendmessage", 400, "Bad Request: message to be replied not found"));
        ada.write("deleted soon");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "Re: deleted soon");
        }

        List<Call> sends = telegram.calls("sendmessage");
        assertThat(sends.get(0).parameters().has("reply_parameters")).isTrue();
        assertThat(sends.get(1).parameters().has("reply_parameters")).isFalse();
    }

    @Test
    void sendsPlainlyWhatTelegramRefusesFormatted() {
        telegram.next(Fault.refused("sendmessage", 400, "Bad Request: BUTTON_DATA_INVALID"));
        ada.write("odd");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "Re: odd");
        }
        assertThat(telegram.calls("sendmessage")).hasSize(2);
    }

    @Test
    void mergesEditsThatWaitAndEndsWithTheReply() {
        ada.write("show 9");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "shown 9");
        }

        assertThat(telegram.messages(1)).hasSize(1);
        assertThat(telegram.calls("editmessagetext").size()).isLessThanOrEqualTo(1);
        assertThat(telegram.messages(1).get(0).replyTo()).isPresent();
    }

    @Test
    void takesAnEditThatChangesNothingForDone() {
        ada.write("model a");

        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().modelAnswers(1).build())) {
            Person.privately(telegram, 2).write("model b");
            awaitText(2, "place 1…");
            telegram.next(Fault.refused("editmessagetext", 400, "Bad Request: message is not modified: as before"));
            bot.conversation.release("a");
            bot.conversation.release("b");
            awaitText(1, "model a");
            assertThat(Eventually.holds(() -> telegram.calls("editmessagetext").size() == 1))
                    .isTrue();
        }
        assertThat(log.lines(Level.WARN)).isEmpty();
    }

    @Test
    void sendsANewMessageWhereTheOneToEditIsGone() {
        ada.write("model a");

        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().modelAnswers(1).build())) {
            Person.privately(telegram, 2).write("model b");
            awaitText(2, "place 1…");
            telegram.next(Fault.refused("editmessagetext", 400, "Bad Request: message to edit not found"));
            bot.conversation.release("a");
            bot.conversation.release("b");
            awaitText(2, "model b");
        }
        assertThat(telegram.messages(2)).hasSize(2);
    }

    @Test
    void followsAGroupThatBecomesASupergroup() {
        Person inGroup = Person.inGroup(telegram, 1, -50);
        inGroup.write("before");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(-50, "Re: before");
            telegram.migrate(-50, -10050);
            inGroup.write("after");
            awaitText(-10050, "Re: after");
        }
        assertThat(telegram.messages(-50)).hasSize(1);
    }

    @Test
    void staysInItsForumTopicAndTakesNoThreadOfRepliesForOne() {
        Person inForum = Person.inGroup(telegram, 1, -60);
        inForum.write("topic", message -> message.put("message_thread_id", 7).put("is_topic_message", true));
        Person inGroup = Person.inGroup(telegram, 1, -61);
        inGroup.write("thread", message -> message.put("message_thread_id", 8));

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(-60, "Re: topic");
            awaitText(-61, "Re: thread");
        }
        assertThat(telegram.messages(-60).get(0).topic()).contains(7);
        assertThat(telegram.messages(-61).get(0).topic()).isEmpty();
    }

    @Test
    void neverRunsIntoFloodControlByItself() {
        telegram.enforceFloodControl();
        for (long chat = 1; chat <= 40; chat++) {
            Person.privately(telegram, chat).write("everybody " + chat);
        }
        ada.write("parts 2");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            for (long chat = 1; chat <= 40; chat++) {
                awaitText(chat, "Re: everybody " + chat);
            }
            awaitText(1, "part 2");
        }
        assertThat(telegram.calls("sendmessage")).hasSize(42);
    }

    @Test
    void answersAPressWhileItsChatHasToWait() {
        ada.write("first");
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "Re: first");
            telegram.next(Fault.flood("sendmessage", 2));
            ada.write("second");
            assertThat(Eventually.holds(() -> telegram.calls("sendmessage").size() == 2))
                    .isTrue();
            long before = System.nanoTime();
            ada.press(telegram.messages(1).get(0), "x");
            assertThat(Eventually.holds(
                            () -> telegram.calls("answercallbackquery").size() == 1))
                    .isTrue();
            assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(1));
        }
    }

    @Test
    void answersAnEditedQuestionByEditingItsAnswer() {
        int question = ada.write("parts 2");
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "part 2");
            ada.edit(question, "once more");
            assertThat(Eventually.holds(() -> telegram.messages(1).size() == 1)).isTrue();
            awaitText(1, "Re: once more");
        }
        assertThat(telegram.messages(1)).singleElement().satisfies(message -> {
            assertThat(message.replyTo()).contains(question);
            assertThat(message.edits()).isEqualTo(1);
        });
    }

    @Test
    void doesNothingAboutAnEditThatLeavesTheWordsAsTheyWere() {
        int question = ada.write("early");
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "Re: early");
            ada.edit(question, "early");
            ada.write("after");
            awaitText(1, "Re: after");
            assertThat(bot.conversation.handled()).containsExactly("early", "after");
        }
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            ada.edit(question, "early");
            ada.edit(question, "late");
            awaitText(1, "Re: late");
            ada.edit(question, "early");
            awaitText(1, "Re: early");
            assertThat(bot.conversation.handled()).containsExactly("late", "early");
        }
        assertThat(telegram.calls("editmessagetext")).hasSize(2);
        assertThat(telegram.messages(1)).hasSize(2);
    }

    @Test
    void neverReplacesATextByTheSameText() {
        int question = ada.write("parts 2");
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "part 2");
        }
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            ada.edit(question, "parts 02");
            ada.edit(question, "parts 3");
            awaitText(1, "part 3");
            assertThat(bot.conversation.handled()).containsExactly("parts 02", "parts 3");
        }
        assertThat(telegram.calls("editmessagetext")).isEmpty();
        assertThat(telegram.messages(1)).hasSize(3);
    }

    @Test
    void editsTheAnswerOfBeforeARestart() {
        int question = ada.write("early");
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "Re: early");
        }
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            ada.edit(question, "parts 2");
            awaitText(1, "part 2");
        }
        assertThat(telegram.messages(1).stream().map(BotMessage::text)).containsExactly("part 1", "part 2");
    }

    private void awaitText(long chatId, String text) {
        ShownTexts.await(telegram, chatId, text);
    }
}
