package summitbot.telegram.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import summitbot.testing.Eventually;
import summitbot.threads.DaemonThreads;

class ModelQueueTest {
    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void doesWithoutTheModelWhereNoThreadCanBeStartedAndOnlyThen() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        ModelQueue queue = new ModelQueue(1, 5, task -> {
            if (made.getAndIncrement() == 0) {
                throw new OutOfMemoryError("as scripted");
            }
            return DaemonThreads.of("test", task);
        });

        CompletionStage<Void> first = queue.submit(part("a"));
        CompletionStage<Void> second = queue.submit(part("b"));

        assertThat(first.toCompletableFuture()).isCompleted();
        assertThat(Eventually.holds(() -> second.toCompletableFuture().isDone()))
                .isTrue();
        assertThat(said).containsExactly("a without model", "b");
        assertThat(queue.stop(1_000)).isTrue();
    }

    private SlowPart part(String name) {
        return new SlowPart() {
            @Override
            public void waiting(int place) {
                said.add(name + " waits");
            }

            @Override
            public void run() {
                said.add(name);
            }

            @Override
            public void withoutModel() {
                said.add(name + " without model");
            }
        };
    }
}
