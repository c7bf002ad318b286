package summitbot.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import summitbot.telegram.api.BackOff;

class OverallPaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** Later than the pace is made. */
    private static final long START = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);

    private static Pace pace(int perSecond) {
        return new Pace(
                Duration.ofSeconds(1),
                20,
                Duration.ofMinutes(1),
                perSecond,
                Duration.ofSeconds(1),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    /** Returns when messages leave that all wait, of one process. */
    private static List<Long> leaving(OverallPace pace, int messages) {
        List<Long> times = new ArrayList<>();
        long now = START;
        for (int i = 0; i < messages; i++) {
            now += Math.max(0, pace.waitNanos(now));
            pace.left(now);
            times.add(now);
        }
        return times;
    }

    @ParameterizedTest
    @CsvSource({"30, 1", "30, 3", "30, 4", "3, 3", "1, 4", "2, 3"})
    void severalProcessesTogetherSendNoMoreThanOneMay(int perSecond, int members) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            all.addAll(leaving(new OverallPace(pace(perSecond), () -> members), 60));
        }
        Collections.sort(all);

        // Of processes that all begin at the same moment, each sends its first at once.
        int most = Math.max(perSecond, members);
        for (int i = most; i < all.size(); i++) {
            assertThat(all.get(i) - all.get(i - most)).isGreaterThanOrEqualTo(SECOND);
        }
        assertThat(all.get(all.size() - 1) - START)
                .isGreaterThanOrEqualTo((all.size() - (long) most) / perSecond * SECOND);
    }

    @Test
    void whoIsLeftAloneMaySendAll() {
        AtomicInteger members = new AtomicInteger(3);
        OverallPace pace = new OverallPace(pace(30), members::get);
        assertThat(leaving(pace, 30).get(29) - START).isEqualTo(2 * SECOND);

        members.set(1);

        long now = START + 10 * SECOND;
        for (int i = 0; i < 30; i++) {
            assertThat(pace.waitNanos(now)).isLessThanOrEqualTo(0);
            pace.left(now);
        }
        assertThat(pace.waitNanos(now)).isEqualTo(SECOND);
    }

    @Test
    void whatHasLeftCountsWhenMoreShare() {
        AtomicInteger members = new AtomicInteger(1);
        OverallPace pace = new OverallPace(pace(30), members::get);
        for (int i = 0; i < 15; i++) {
            pace.left(START + i);
        }

        members.set(3);

        assertThat(pace.waitNanos(START + 15)).isEqualTo(SECOND + 5 - 15);
    }
}
