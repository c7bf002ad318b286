package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** Who is served, in which order, and what happens to the others. */
class WorkIT {
    @TempDir
    Path folder;

    private BotApiServer telegram;
    private Person ada;
    private Person bea;

    @BeforeEach
    void start() {
        telegram = BotApiServer.start();
        ada = Person.privately(telegram, 1);
        bea = Person.privately(telegram, 2);
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void answersAChatInOrderAndOthersMeanwhile() {
        ada.write("hold a");
        ada.write("second");
        bea.write("mine");

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(2, "Re: mine");
            assertThat(telegram.messages(1)).isEmpty();
            bot.conversation.release("a");
            awaitText(1, "Re: second");
            assertThat(telegram.messages(1).get(0).text()).isEqualTo("held a");
        }
    }

    @Test
    void quickThingsPassSlowOnesOfTheSameChatAndOfAll() {
        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().workers(1).modelAnswers(1).build())) {
            ada.write("hold a");
            bea.write("model b");
            assertThat(Eventually.holds(() -> bot.conversation.handled().contains("hold a")))
                    .isTrue();
            ada.write("/help");
            awaitText(1, "Re: /help");
            assertThat(Eventually.holds(() -> !telegram.calls("sendchataction").isEmpty()))
                    .isTrue();
            bot.conversation.release("a");
            bot.conversation.release("b");
            awaitText(2, "model b");
        }
    }

    @Test
    void quotesOfOtherChatsPassTheModel() {
        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().workers(1).modelAnswers(1).build())) {
            ada.write("model a");
            ada.write("behind it");
            bea.write("quotes");
            awaitText(2, "Re: quotes");
            assertThat(telegram.messages(1)).isEmpty();
            bot.conversation.release("a");
            awaitText(1, "Re: behind it");
        }
    }

    @Test
    void tellsWhoWaitsForTheModelTheirPlaceAndWhoFindsTheQueueFull() {
        try (RunningBot bot = RunningBot.on(
                telegram,
                folder,
                new TestSettings().modelAnswers(1).queueLimit(2).build())) {
            for (long chat = 11; chat <= 14; chat++) {
                Person.privately(telegram, chat).write("model " + chat);
                long expected = chat - 10;
                assertThat(Eventually.holds(() -> bot.conversation.handled().size() == expected))
                        .isTrue();
            }
            awaitText(12, "place 1…");
            awaitText(13, "place 2…");
            awaitText(14, "without 14");
            for (long chat = 11; chat <= 13; chat++) {
                bot.conversation.release(Long.toString(chat));
            }
            awaitText(13, "model 13");
            assertThat(telegram.messages(13)).hasSize(1);
        }
    }

    @Test
    void tellsWhoWaitsBehindAnotherQuestionTheirPlaceAfterAWhile() {
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            ada.write("hold a");
            ada.write("one");
            ada.write("two");
            awaitText(1, "place 2…");
            awaitText(1, "place 1…");
            bot.conversation.release("a");
            awaitText(1, "Re: two");
            assertThat(telegram.messages(1)).hasSize(3);
        }
    }

    @Test
    void refusesPolitelyWhenTheQueueIsFull() {
        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().workers(1).queueLimit(1).build())) {
            ada.write("hold a");
            assertThat(Eventually.holds(() -> bot.conversation.handled().size() == 1))
                    .isTrue();
            bea.write("waits");
            Person.privately(telegram, 3).write("one too many");
            awaitText(3, "refused: QUEUE_FULL");
            bot.conversation.release("a");
            awaitText(2, "Re: waits");
        }
    }

    @Test
    void asksWhoWritesTooMuchToWaitAndSaysSoOnce() {
        try (RunningBot bot = RunningBot.on(
                telegram,
                folder,
                new TestSettings().messagesPerMinute(2).moderators(2L).build())) {
            for (int i = 1; i <= 5; i++) {
                ada.write("/a" + i);
                bea.write("/b" + i);
            }
            awaitText(1, "refused: TOO_MANY_MESSAGES");
            awaitText(2, "Re: /b5");
            assertThat(telegram.messages(1)).hasSize(3);
        }
    }

    @Test
    void answersPressesBeyondTheLimitWithoutDoingMore() {
        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().messagesPerMinute(1).build())) {
            ada.write("/start");
            awaitText(1, "Re: /start");
            for (int i = 1; i <= 5; i++) {
                ada.press(telegram.messages(1).get(0), "x");
            }
            assertThat(Eventually.holds(
                            () -> telegram.calls("answercallbackquery").size() == 5))
                    .isTrue();
            assertThat(telegram.calls("answercallbackquery").stream()
                            .filter(call -> call.text("text").equals("refused: TOO_MANY_MESSAGES")))
                    .hasSize(2);
        }
    }

    @Test
    void takesTwentyMessagesAMinuteByDefault() {
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            for (int i = 1; i <= 21; i++) {
                ada.write("silent " + i);
            }
            awaitText(1, "refused: TOO_MANY_MESSAGES");
            assertThat(Eventually.holds(() -> bot.conversation.handled().size() == 20))
                    .isTrue();
        }
    }

    @Test
    void servesOnlyWhomItMay() {
        try (RunningBot bot =
                RunningBot.on(telegram, folder, new TestSettings().closedTo(2L).build())) {
            ada.write("may I?");
            bea.write("may I?");
            awaitText(1, "refused: NOT_ALLOWED");
            awaitText(2, "Re: may I?");
        }
    }

    @Test
    void saysNothingToWhomIsBlockedAndFollowsChangedSettings() {
        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().blockedUsers(1L).build())) {
            ada.write("hello?");
            bea.write("hello?");
            awaitText(2, "Re: hello?");
            bot.settings = RunningBot.defaults();
            ada.write("and now?");
            awaitText(1, "Re: and now?");
            assertThat(telegram.messages(1)).hasSize(1);
        }
    }

    @Test
    void leavesGroupsThatAreNotAllowed() {
        Person stranger = Person.inGroup(telegram, 1, -70);
        Person friend = Person.inGroup(telegram, 1, -71);
        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().allowedChats(-71L).build())) {
            stranger.write("here?");
            friend.write("here?");
            awaitText(-71, "Re: here?");
            assertThat(Eventually.holds(() -> telegram.calls("leavechat").size() == 1))
                    .isTrue();
            assertThat(telegram.calls("leavechat").get(0).number("chat_id")).isEqualTo(-70);
            assertThat(telegram.messages(-70)).isEmpty();
            ada.write("privately?");
            awaitText(1, "Re: privately?");
        }
    }

    @Test
    void saysNothingInGroupsItDoesNotServeWhereItIsToStay() {
        Person blocked = Person.inGroup(telegram, 1, -72);
        Person served = Person.inGroup(telegram, 1, -73);
        try (RunningBot bot = RunningBot.on(
                telegram,
                folder,
                new TestSettings()
                        .blockedChats(-72L, 2L)
                        .stayingInOtherGroups()
                        .groupMessagesPerMinute(2)
                        .build())) {
            blocked.write("here?");
            bea.write("here?");
            served.write("one");
            served.write("two");
            served.write("three");
            awaitText(-73, "refused: TOO_MANY_MESSAGES");
            awaitText(-73, "Re: two");
            assertThat(telegram.messages(-72)).isEmpty();
            assertThat(telegram.messages(2)).isEmpty();
            assertThat(telegram.calls("leavechat")).isEmpty();
        }
    }

    @Test
    void givesOldQuestionsOneLine() {
        long old = Instant.now().getEpochSecond() - TimeUnit.HOURS.toSeconds(3);
        ada.write("from last night", message -> message.put("date", old));

        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            awaitText(1, "refused: TOO_OLD");
            assertThat(bot.conversation.handled()).isEmpty();
        }
    }

    @Test
    void cancelStopsOnesOwnQuestionOnly() {
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            ada.write("hold a");
            bea.write("hold b");
            assertThat(Eventually.holds(() -> bot.conversation.handled().size() == 2))
                    .isTrue();
            ada.write("/cancel");
            awaitText(1, "stopped");
            awaitText(1, "cancelled 1");
            bot.conversation.release("b");
            awaitText(2, "held b");
        }
    }

    @Test
    void inGroupsEachPersonHasQuestionsOfTheirOwn() {
        Person adaInGroup = Person.inGroup(telegram, 1, -80);
        Person beaInGroup = Person.inGroup(telegram, 2, -80);
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            adaInGroup.write("hold a");
            assertThat(Eventually.holds(() -> bot.conversation.handled().size() == 1))
                    .isTrue();
            beaInGroup.write("/cancel");
            awaitText(-80, "cancelled 0");
            bot.conversation.release("a");
            awaitText(-80, "held a");
        }
    }

    private void awaitText(long chatId, String text) {
        ShownTexts.await(telegram, chatId, text);
    }
}
