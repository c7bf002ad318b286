package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Fault;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** What a bot that stops leaves to the next one. */
class RestartIT {
    @TempDir
    Path folder;

    @AutoClose
    private final BotApiServer telegram = BotApiServer.start();

    private final Person ada = Person.privately(telegram, 1);

    @Test
    void handsOverWhatRunsAndStopsInTime() {
        ada.write("hold a");
        ada.write("next");
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThat(Eventually.holds(() -> bot.conversation.handled().size() == 1))
                    .isTrue();
            long before = System.nanoTime();
            assertThat(bot.stop()).isTrue();
            assertThat(System.nanoTime() - before)
                    .isLessThan(Duration.ofSeconds(10).toNanos());
        }
        assertThat(telegram.messages(1)).isEmpty();

        try (RunningBot again = RunningBot.on(telegram, folder)) {
            again.conversation.release("a");
            awaitText("held a");
            awaitText("Re: next");
        }
        assertThat(telegram.messages(1)).hasSize(2);
    }

    /** Before Telegram is reached, and while it says nothing at all. */
    @ParameterizedTest
    @ValueSource(strings = {"getme", "*"})
    void stopsInTimeWhereTelegramIsSilent(String method) {
        telegram.fail(Fault.slow(method, Duration.ofMinutes(5)));
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThat(Eventually.holds(() -> !telegram.calls().isEmpty())).isTrue();
            long before = System.nanoTime();
            assertThat(bot.stop()).isTrue();
            assertThat(System.nanoTime() - before)
                    .isLessThan(Duration.ofSeconds(5).toNanos());
        }
    }

    @Test
    void sendsWhatWasRecordedAndNotSent() {
        ada.write("parts 2");
        telegram.fail(Fault.page("sendmessage", 502));
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThat(Eventually.holds(() -> telegram.calls("sendmessage").size() >= 1))
                    .isTrue();
        }
        telegram.recover();

        try (RunningBot again = RunningBot.on(telegram, folder)) {
            awaitText("part 2");
            assertThat(again.conversation.handled()).isEmpty();
        }
        assertThat(telegram.messages(1)).hasSize(2);
        try (RunningBot third = RunningBot.on(telegram, folder)) {
            ada.write("anything left?");
            awaitText("Re: anything left?");
        }
        assertThat(telegram.messages(1)).hasSize(3);
    }

    @Test
    void editsWhatWasShownBeforeTheStop() {
        try (RunningBot bot = RunningBot.on(
                telegram, folder, new TestSettings().modelAnswers(1).build())) {
            Person.privately(telegram, 2).write("model b");
            assertThat(Eventually.holds(() -> bot.conversation.handled().size() == 1))
                    .isTrue();
            ada.write("model a");
            awaitText("place 1…");
        }
        try (RunningBot again = RunningBot.on(telegram, folder)) {
            again.conversation.release("a");
            again.conversation.release("b");
            awaitText("model a");
        }
        assertThat(telegram.messages(1)).hasSize(1);
    }

    @Test
    void remembersWhomItCannotWriteTo() {
        ada.write("a");
        telegram.block(1);
        try (RunningBot bot = RunningBot.on(telegram, folder)) {
            assertThat(Eventually.holds(() -> telegram.calls("sendmessage").size() == 1))
                    .isTrue();
            assertThat(Eventually.holds(() -> chatsBlocked(bot) == 1)).isTrue();
        }
    }

    private static int chatsBlocked(RunningBot bot) {
        return bot.state().read(connection -> {
            try (var rows = connection.prepareStatement("select count(*) from telegram_chat where blocked = 1");
                    var row = rows.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private void awaitText(String text) {
        ShownTexts.await(telegram, 1, text);
    }
}
