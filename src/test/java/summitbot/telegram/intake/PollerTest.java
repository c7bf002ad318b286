package summitbot.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollerTest {
    /** A reader whose question waits longer believes the bot dead. */
    @Test
    void backsOffFifteenSecondsAtMost() {
        assertThat(IntStream.rangeClosed(1, 500).mapToObj(Poller.BACK_OFF::after))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(1), Duration.ofSeconds(15)));
    }
}
