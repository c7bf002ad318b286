package summitbot.telegram.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import summitbot.telegram.work.MessageLimits.Verdict;

class MemoryLimitsTest {
    private static final Instant START = Instant.parse("2031-04-01T12:00:00Z");

    private final MemoryLimits limits = new MemoryLimits();

    @Test
    void takesAsManyAsAllowedAndTellsOnce() {
        List<Verdict> verdicts = IntStream.range(0, 5)
                .mapToObj(i -> limits.count(7, START.plusSeconds(i), 3))
                .toList();

        assertThat(verdicts)
                .containsExactly(Verdict.TAKEN, Verdict.TAKEN, Verdict.TAKEN, Verdict.REFUSED, Verdict.IGNORED);
    }

    @Test
    void takesMoreAfterAMinuteAndTellsAgain() {
        limits.count(7, START, 1);
        limits.count(7, START.plusSeconds(1), 1);

        assertThat(limits.count(7, START.plusSeconds(60), 1)).isEqualTo(Verdict.TAKEN);
        assertThat(limits.count(7, START.plusSeconds(61), 1)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void countsEachPersonAlone() {
        limits.count(7, START, 1);

        assertThat(limits.count(8, START, 1)).isEqualTo(Verdict.TAKEN);
    }

    @Test
    void doesNotBlameAnybodyForWhatPiledUpWhileTheBotWasAway() {
        assertThat(IntStream.range(0, 50).mapToObj(i -> limits.count(7, START.plusSeconds(60L * i), 1)))
                .containsOnly(Verdict.TAKEN);
    }
}
