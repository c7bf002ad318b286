package summitbot.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final List<String> QUESTIONS = List.of("a?", "b?", "c?", "d?");

    @Test
    void asMuchIsAskedAtATimeAsThereAreAskers() {
        // Nobody gets an answer before all three have asked.
        CountDownLatch asking = new CountDownLatch(3);

        Load load = Load.run(QUESTIONS, 3, Duration.ZERO, question -> {
            asking.countDown();
            try {
                asking.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(load.perSecond()).isPositive();
        assertThat(load.median()).isLessThanOrEqualTo(load.p95());
    }

    @Test
    void askersShareTheQuestions() {
        Set<String> asked = ConcurrentHashMap.newKeySet();

        Load.run(QUESTIONS, 4, Duration.ZERO, asked::add);

        assertThat(asked).containsExactlyInAnyOrderElementsOf(QUESTIONS);
    }

    @Test
    void aFailingAnswerIsNotCounted() {
        assertThatThrownBy(() -> Load.run(QUESTIONS, 2, Duration.ZERO, question -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasRootCauseMessage("no");
    }
}
