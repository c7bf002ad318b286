package summitbot.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackOffTest {
    private static final BackOff BACK_OFF = new BackOff(Duration.ofMillis(250), Duration.ofSeconds(5));

    @ParameterizedTest
    @CsvSource({"1, 250", "2, 500", "3, 1000", "4, 2000", "5, 4000", "6, 5000", "7, 5000"})
    void doublesUpToTheLimitLessARandomPart(int failures, long mostMillis) {
        for (int time = 0; time < 100; time++) {
            assertThat(BACK_OFF.after(failures))
                    .isBetween(Duration.ofMillis(mostMillis / 2), Duration.ofMillis(mostMillis));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 21, 22, 63, 64, 65, 1_000, Integer.MAX_VALUE})
    void staysAtTheLimitHoweverManyFailures(int failures) {
        assertThat(BACK_OFF.after(failures)).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
    }
}
