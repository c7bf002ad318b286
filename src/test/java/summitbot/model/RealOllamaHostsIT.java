package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import summitbot.config.Settings.ModelSettings;
import summitbot.testing.Eventually;
import summitbot.testing.RealOllama;
import summitbot.testing.Relay;
import summitbot.testing.RequiresOllama;

/** Two addresses of the real Ollama, one of which is taken away in the middle of its replies and brought back. */
@RequiresOllama
class RealOllamaHostsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ModelLimits LIMITS = new ModelLimits(PATIENCE, PATIENCE, 99, Duration.ofMinutes(10));

    @Test
    void noReplyIsLostWhenAHostGoesAndItIsAskedAgainWhenItComes() {
        ModelSettings settings =
                new ModelSettings("ollama", RealOllama.model(), List.of(), 2_048, 400, 0, 1, 120, 120, 10, 99, 600);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (Relay one = Relay.to(RealOllama.address());
                Relay two = Relay.to(RealOllama.address());
                ModelHosts hosts = new ModelHosts(
                        List.of(
                                ModelSamples.ollama(one.address(), settings),
                                ModelSamples.ollama(two.address(), settings)),
                        settings,
                        LIMITS,
                        0)) {
            assertThat(hosts.tryOut().usable()).isTrue();
            List<CompletableFuture<List<ModelReply>>> replies = new ArrayList<>();
            for (String person : List.of("first", "second")) {
                replies.add(CompletableFuture.supplyAsync(
                        () -> IntStream.range(0, 3)
                                .mapToObj(turn -> hosts.complete(question(person)))
                                .toList(),
                        people));
            }
            assertThat(holds(() -> hosts.loads().get(0).running() > 0)).isTrue();

            one.close();

            assertThat(replies)
                    .allSatisfy(person -> assertThat(person.join())
                            .hasSize(3)
                            .allSatisfy(reply -> assertThat(reply.content()).contains("ids")));
            assertThat(hosts.loads().get(0)).isEqualTo(new HostLoad(false, 0));
            try (Relay back = one.again()) {
                assertThat(holds(() -> hosts.loads().get(0).available()))
                        .as("%s is back", back.address())
                        .isTrue();
            }
        } finally {
            people.shutdownNow();
        }
    }

    /** A tiny model on busy cores can take longer than other parts. */
    private static boolean holds(BooleanSupplier condition) {
        return IntStream.range(0, 6).anyMatch(round -> Eventually.holds(condition));
    }

    private static ModelRequest question(String conversation) {
        return new ModelRequest(
                "Reply with the numbers of the sentences that answer.",
                "[3] Rain fell. [5] The talks lasted three hours. [8] The hall was full.\nHow long did the talks last?",
                ModelSamples.ID_SCHEMA,
                60,
                PATIENCE,
                () -> false,
                conversation);
    }
}
