package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** A bot on a machine whose clock is wrong, or jumps while it runs. */
class ClockJumpsIT {
    @TempDir
    Path folder;

    @AutoClose
    private final BotApiServer telegram = BotApiServer.start();

    @AutoClose
    private final LogWatch log = new LogWatch(Level.INFO);

    private final JumpingClock clock = new JumpingClock();
    private final Person ada = Person.privately(telegram, 1);
    private final Person bea = Person.privately(telegram, 2);

    private RunningBot bot() {
        return RunningBot.start(telegram.address(), folder, new ScriptedConversation(), RunningBot.defaults(), clock);
    }

    private long warnings(String words) {
        return log.lines(Level.WARN).stream()
                .filter(line -> line.contains(words))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT3H", "P-400D"})
    void goesOnByTelegramsTimeAndSaysSoOnce(String jump) {
        try (RunningBot bot = bot()) {
            ada.write("before");
            ShownTexts.await(telegram, 1, "Re: before");

            clock.ahead = Duration.parse(jump);
            bea.write("after");
            ShownTexts.await(telegram, 2, "Re: after");
            ada.press(telegram.messages(1).get(0), "x");
            assertThat(Eventually.holds(
                            () -> !telegram.calls("answercallbackquery").isEmpty()))
                    .isTrue();
            assertThat(telegram.calls("answercallbackquery").get(0).text("text"))
                    .isEqualTo("pressed");
            assertThat(warnings("The clock of this machine is")).isEqualTo(1);

            clock.ahead = Duration.ZERO;
            assertThat(Eventually.holds(() -> {
                        ada.press(telegram.messages(1).get(0), "x");
                        return warnings("is right again") == 1;
                    }))
                    .isTrue();
        }
    }

    @Test
    void keepsWhatItHasWhenItStartsWithAClockThatIsFarAhead() {
        try (RunningBot bot = bot()) {
            ada.write("before");
            ShownTexts.await(telegram, 1, "Re: before");
        }
        clock.ahead = Duration.ofDays(400);
        try (RunningBot bot = bot()) {
            ada.edit(telegram.messages(1).get(0).replyTo().orElseThrow(), "changed");
            ShownTexts.await(telegram, 1, "Re: changed");
        }
        assertThat(telegram.messages(1)).hasSize(1);
    }

    private static final class JumpingClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
