package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.model.ModelFailedException.Reason;

class ModelBreakerTest {
    private static final ModelFailedException FAILURE = new ModelFailedException(Reason.TIMEOUT, "slow");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void opensWithTheLastOfSoManyFailuresInARow(int failures) {
        ModelBreaker breaker = new ModelBreaker(failures);

        for (int i = 1; i < failures; i++) {
            assertThat(breaker.failed(1, FAILURE)).isFalse();
        }

        assertThat(breaker.letsThrough()).isTrue();
        assertThat(breaker.failed(1, FAILURE)).isTrue();
        assertThat(breaker.letsThrough()).isFalse();
    }

    /** {@code S} is a reply, {@code F} a failure; it opens after two failures in a row. */
    @ParameterizedTest
    @CsvSource({"FS,true", "FSF,true", "FSFS,true", "FSFSF,true", "FSFSFF,false", "SFF,false", "SSFSF,true", "FF,false"
    })
    void aReplyEndsARowOfFailures(String outcomes, boolean open) {
        ModelBreaker breaker = new ModelBreaker(2);

        for (char outcome : outcomes.toCharArray()) {
            if (outcome == 'S') {
                breaker.succeeded(0);
            } else {
                breaker.failed(1, FAILURE);
            }
        }

        assertThat(breaker.letsThrough()).isEqualTo(open);
    }

    @Test
    void letsNothingThroughDuringATrial() {
        ModelBreaker breaker = new ModelBreaker(1);
        breaker.open();

        assertThat(breaker.beginTrial()).isTrue();

        assertThat(breaker.letsThrough()).isFalse();
        assertThat(breaker.beginTrial()).isFalse();
    }

    @Test
    void aGoodTrialEndsThePauseAndABadOneBeginsTheNext() {
        ModelBreaker breaker = new ModelBreaker(1);
        breaker.open();

        breaker.beginTrial();
        breaker.endTrial(false);
        assertThat(breaker.letsThrough()).isFalse();
        assertThat(breaker.beginTrial()).isTrue();
        breaker.endTrial(true);

        assertThat(breaker.letsThrough()).isTrue();
        assertThat(breaker.beginTrial()).isFalse();
    }

    @Test
    void countsFromZeroAfterAPause() {
        ModelBreaker breaker = new ModelBreaker(2);
        breaker.failed(1, FAILURE);
        breaker.failed(1, FAILURE);
        breaker.beginTrial();
        breaker.endTrial(true);

        assertThat(breaker.failed(1, FAILURE)).isFalse();
    }

    @Test
    void opensOnce() {
        ModelBreaker breaker = new ModelBreaker(5);

        assertThat(breaker.open()).isTrue();
        assertThat(breaker.open()).isFalse();
        breaker.close();
        assertThat(breaker.letsThrough()).isTrue();
    }
}
