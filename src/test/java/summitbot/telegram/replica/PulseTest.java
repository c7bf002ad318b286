package summitbot.telegram.replica;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PulseTest {
    private static final long LEASE = 50;

    /** From any time: that of the running clock may be negative. */
    private static final long ENTERED = -20;

    private final Pulse pulse = new Pulse(LEASE, ENTERED);

    /** Beats from one time to another, as long as that takes nothing. */
    private boolean beat(long from, long to) {
        boolean steady = false;
        for (long time = from; time <= to; time += 10) {
            pulse.begin(time);
            steady = pulse.isSteady(time);
            pulse.end(time);
        }
        return steady;
    }

    @Test
    void buriesNobodyBeforeItWasHeardForALease() {
        assertThat(beat(ENTERED + 10, ENTERED + 50)).isFalse();
        assertThat(beat(ENTERED + 60, ENTERED + 60)).isTrue();
    }

    @Test
    void buriesNobodyAfterASilenceOfItsOwnUntilALeaseHasPassed() {
        beat(ENTERED + 10, ENTERED + 100);

        assertThat(beat(ENTERED + 130, ENTERED + 130)).isFalse();
        assertThat(beat(ENTERED + 140, ENTERED + 180)).isFalse();
        assertThat(beat(ENTERED + 190, ENTERED + 190)).isTrue();
    }

    @Test
    void countsAnAttemptThatFailedAsSilence() {
        beat(ENTERED + 10, ENTERED + 100);

        pulse.begin(ENTERED + 110);
        // The database went away and came back.
        pulse.begin(ENTERED + 190);

        assertThat(pulse.isSteady(ENTERED + 190)).isFalse();
    }

    @Test
    void countsABeatThatHadToWaitAsSilence() {
        beat(ENTERED + 10, ENTERED + 100);

        pulse.begin(ENTERED + 110);
        assertThat(pulse.isSteady(ENTERED + 112)).isTrue();
        assertThat(pulse.isSteady(ENTERED + 150)).isFalse();
        pulse.end(ENTERED + 150);

        assertThat(beat(ENTERED + 151, ENTERED + 151)).isFalse();
    }

    @Test
    void isFreshUntilOthersMightTakeItToBeDead() {
        beat(ENTERED + 10, ENTERED + 10);

        assertThat(pulse.isFresh(ENTERED + 49)).isTrue();
        assertThat(pulse.isFresh(ENTERED + 50)).isFalse();
    }

    @Test
    void isAsFreshAsTheBeginningOfItsBeat() {
        pulse.begin(ENTERED + 10);
        pulse.end(ENTERED + 45);

        assertThat(pulse.isFresh(ENTERED + 51)).isFalse();
    }
}
