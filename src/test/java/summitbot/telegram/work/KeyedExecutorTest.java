package summitbot.telegram.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import summitbot.testing.Eventually;
import summitbot.threads.DaemonThreads;

class KeyedExecutorTest {
    private final KeyedExecutor executor = new KeyedExecutor(1, "test");
    private final List<String> begun = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        executor.abandon();
    }

    @Test
    void runsTheTasksOfAKeyOneAfterAnotherAndHoldsNoThreadMeanwhile() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        executor.submit("a", task("a1", first));
        executor.submit("a", task("a2", done()));
        executor.submit("b", task("b1", done()));

        assertThat(Eventually.holds(() -> begun.equals(List.of("a1", "b1")))).isTrue();
        first.complete(null);
        assertThat(Eventually.holds(() -> begun.equals(List.of("a1", "b1", "a2"))))
                .isTrue();
        assertThat(executor.waiting()).isZero();
    }

    @Test
    void goesOnAfterATaskThatThrows() {
        executor.submit("a", () -> {
            throw new IllegalStateException("as scripted");
        });
        executor.submit("a", task("a2", done()));

        assertThat(Eventually.holds(() -> begun.contains("a2"))).isTrue();
    }

    @Test
    void knowsHowLongTheOldestHasWaited() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        executor.submit("a", task("a1", first));
        assertThat(Eventually.holds(() -> begun.equals(List.of("a1")))).isTrue();
        assertThat(executor.oldest()).isZero();

        executor.submit("a", task("a2", done()));

        assertThat(executor.waiting()).isEqualTo(1);
        assertThat(Eventually.holds(() -> executor.oldest().toMillis() >= 20)).isTrue();
        first.complete(null);
        assertThat(Eventually.holds(() -> executor.oldest().isZero())).isTrue();
    }

    @Test
    void knowsThePlaceOfATask() {
        Supplier<CompletionStage<?>> third = task("a3", done());
        executor.submit("a", task("a1", new CompletableFuture<>()));
        assertThat(Eventually.holds(() -> begun.contains("a1"))).isTrue();
        executor.submit("a", task("a2", done()));
        executor.submit("a", third);

        assertThat(executor.place(third)).isEqualTo(2);
        assertThat(executor.place(task("never submitted", done()))).isZero();
    }

    @Test
    void leavesAKeyFreeWhereNoThreadCanBeStarted() {
        KeyedExecutor poor = new KeyedExecutor(1, failingAt(1));
        try {
            assertThatThrownBy(() -> poor.submit("a", task("never", done()))).isInstanceOf(OutOfMemoryError.class);
            assertThat(poor.waiting()).isZero();

            poor.submit("a", task("a1", done()));

            assertThat(Eventually.holds(() -> begun.equals(List.of("a1")))).isTrue();
        } finally {
            poor.abandon();
        }
    }

    @Test
    void goesOnWithTheThreadItHasWhereNoOtherCanBeStarted() {
        KeyedExecutor poor = new KeyedExecutor(2, failingAt(2));
        try {
            CompletableFuture<Void> first = new CompletableFuture<>();
            poor.submit("a", task("a1", first));
            poor.submit("a", task("a2", done()));
            poor.submit("a", task("a3", done()));
            assertThat(Eventually.holds(() -> begun.equals(List.of("a1")))).isTrue();

            first.complete(null);

            assertThat(Eventually.holds(() -> begun.equals(List.of("a1", "a2", "a3"))))
                    .isTrue();
        } finally {
            poor.abandon();
        }
    }

    @Test
    void beginsNothingWhereItIsStoppedInTheSameInstant() {
        AtomicReference<KeyedExecutor> stopped = new AtomicReference<>();
        stopped.set(new KeyedExecutor(1, task -> {
            stopped.get().abandon();
            return new Thread(task);
        }));

        assertThatCode(() -> stopped.get().submit("a", task("a1", done()))).doesNotThrowAnyException();

        assertThat(begun).isEmpty();
    }

    private static ThreadFactory failingAt(int number) {
        AtomicInteger made = new AtomicInteger();
        return task -> {
            if (made.incrementAndGet() == number) {
                throw new OutOfMemoryError("as scripted");
            }
            return DaemonThreads.of("test", task);
        };
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    private Supplier<CompletionStage<?>> task(String name, CompletionStage<?> over) {
        return () -> {
            begun.add(name);
            return over;
        };
    }
}
