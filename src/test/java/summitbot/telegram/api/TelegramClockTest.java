package summitbot.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TelegramClockTest {
    private static final Instant NOON = Instant.parse("2031-03-14T12:00:00Z");
    private final TelegramClock clock = TelegramClock.beginningWith(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void beginsWithTheTimeOfTheMachine() {
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void goesOnFromWhatWasHeardLast() {
        clock.heard(NOON.minusSeconds(7_200));
        clock.heard(NOON.minusSeconds(3_600));

        Instant first = clock.instant();
        assertThat(first).isBetween(NOON.minusSeconds(3_600), NOON.minusSeconds(3_600 - 60));
        assertThat(clock.instant()).isAfterOrEqualTo(first);
        assertThat(Duration.between(
                        first, clock.withZone(ZoneId.of("Asia/Almaty")).instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void isTheSameWhereThereIsOneAlready() {
        assertThat(TelegramClock.beginningWith(clock)).isSameAs(clock);
    }
}
