package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static summitbot.model.ModelSamples.LIMITS;
import static summitbot.model.ModelSamples.PATIENCE;
import static summitbot.model.ModelSamples.fake;
import static summitbot.model.ModelSamples.pausing;
import static summitbot.model.ModelSamples.question;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import summitbot.testing.Eventually;
import summitbot.testing.FakeOllama;

/** A model that does not work is left alone, and noticed when it works again. */
class ModelBreakerIT {
    private static final Duration SHORT_PAUSE = Duration.ofMillis(50);

    @Test
    void opensAfterFailuresInARowAndThenReachesTheServerNoMore() {
        try (FakeOllama ollama = FakeOllama.start().fails(500, "out of memory");
                HostedModel model = fake(ollama.address(), LIMITS)) {
            fail(model);
            assertThat(model.available()).isTrue();
            fail(model);
            int requests = ollama.requests();

            for (int i = 0; i < 100; i++) {
                fail(model);
            }

            assertThat(model.available()).isFalse();
            assertThat(ollama.requests()).isEqualTo(requests);
            assertThat(model.status().line())
                    .endsWith("status 500: out of memory; answering with quotes only until it works again.");
        }
    }

    @Test
    void countsOnlyFailuresInARow() {
        try (FakeOllama ollama = FakeOllama.start();
                HostedModel model = fake(ollama.address(), LIMITS)) {
            for (int i = 0; i < 3; i++) {
                ollama.fails(500, "out of memory");
                fail(model);
                ollama.replies("{}");
                model.complete(question());
            }

            assertThat(model.available()).isTrue();
        }
    }

    @Test
    void countsNoCancelledRequest() {
        try (FakeOllama ollama = FakeOllama.start();
                HostedModel model = fake(ollama.address(), LIMITS)) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> model.complete(question(() -> true))).isInstanceOf(ModelFailedException.class);
            }

            assertThat(model.available()).isTrue();
        }
    }

    @Test
    void noticesByItselfThatTheModelWorksAgain() {
        try (FakeOllama ollama = FakeOllama.start().fails(500, "out of memory");
                HostedModel model = fake(ollama.address(), pausing(SHORT_PAUSE))) {
            fail(model);
            fail(model);
            ollama.replies("{\"number\":17}");

            assertThat(Eventually.holds(model::available)).isTrue();
            assertThat(model.status()).isInstanceOf(ModelStatus.Ready.class);
        }
    }

    @Test
    void noticesByItselfThatAServerHasComeUp() {
        URI address = FakeOllama.nowhere();
        try (HostedModel model = fake(address, pausing(SHORT_PAUSE))) {
            assertThat(model.look().line())
                    .isEqualTo("No Ollama server at %s (connection refused); answering with quotes only."
                            .formatted(address));
            assertThat(model.available()).isFalse();

            try (FakeOllama ollama = FakeOllama.startAt(address).replies("{\"number\":17}")) {
                assertThat(Eventually.holds(model::available)).isTrue();
                assertThat(model.identity()).isEqualTo(FakeOllama.MODEL + "@0123456789ab");
                assertThat(ollama.chats()).isEqualTo(1);
            }
        }
    }

    @Test
    void noticesByItselfThatAModelWasPulled() {
        try (FakeOllama ollama = FakeOllama.start().uninstall();
                HostedModel model = fake(ollama.address(), pausing(SHORT_PAUSE))) {
            model.preload().join();
            assertThat(model.status()).isInstanceOf(ModelStatus.Missing.class);
            assertThat(ollama.chats()).isZero();

            ollama.install("completion").replies("{\"number\":17}");

            assertThat(Eventually.holds(model::available)).isTrue();
        }
    }

    @Test
    void keepsLookingWhileItDoesNotWork() {
        try (FakeOllama ollama = FakeOllama.start().uninstall();
                HostedModel model = fake(ollama.address(), pausing(SHORT_PAUSE))) {
            model.look();
            int requests = ollama.requests();

            assertThat(Eventually.holds(() -> ollama.requests() > requests + 6)).isTrue();
            assertThat(model.available()).isFalse();
        }
    }

    @Test
    void doesNotCountAQuestionThatCameWhileTheModelWasLoaded() {
        ModelLimits limits = new ModelLimits(PATIENCE, PATIENCE, 1, Duration.ofMinutes(1));
        try (FakeOllama ollama = FakeOllama.start().repliesAfter(1_000, "{\"number\":17}");
                HostedModel model = fake(ollama.address(), limits)) {
            var preloaded = model.preload();
            assertThat(Eventually.holds(() -> ollama.chats() == 1)).isTrue();

            assertThatThrownBy(() -> model.complete(question(Duration.ofMillis(100), () -> false)))
                    .isInstanceOf(ModelFailedException.class);

            assertThat(model.available()).isTrue();
            assertThat(preloaded.join()).isInstanceOf(ModelStatus.Ready.class);
        }
    }

    @Test
    void failsInUnderAMillisecondWhileOpen() {
        try (HostedModel model = fake(FakeOllama.nowhere(), LIMITS)) {
            model.look();
            fail(model);
            long start = System.nanoTime();

            for (int i = 0; i < 100; i++) {
                fail(model);
            }

            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static void fail(HostedModel model) {
        assertThatThrownBy(() -> model.complete(question())).isInstanceOf(ModelFailedException.class);
    }
}
