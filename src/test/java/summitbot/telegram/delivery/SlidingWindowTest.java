package summitbot.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {
    @Test
    void waitsUntilTheOldestIsOutOfTheWindow() {
        SlidingWindow window = new SlidingWindow(2, 100);
        window.take(0);
        window.take(30);

        assertThat(window.waitNanos(40)).isEqualTo(60);
        assertThat(window.waitNanos(100)).isZero();
    }

    @Test
    void neverLetsMoreThanTheLimitIntoAnyStretch() {
        SlidingWindow window = new SlidingWindow(5, 1_000);
        Random random = new Random(7);
        List<Long> passed = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 500; i++) {
            now += random.nextInt(300);
            long wait = window.waitNanos(now);
            now += wait;
            window.take(now);
            passed.add(now);
        }

        for (int i = 5; i < passed.size(); i++) {
            assertThat(passed.get(i) - passed.get(i - 5)).isGreaterThanOrEqualTo(1_000);
        }
    }
}
