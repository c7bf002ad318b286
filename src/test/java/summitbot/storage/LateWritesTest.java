package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import summitbot.failure.UnavailableException;
import summitbot.testing.Eventually;

class LateWritesTest {
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private volatile boolean full;

    private void store(String text) {
        if (full) {
            throw new UnavailableException("The disk is full.");
        }
        stored.add(text);
    }

    @Test
    void writesAtOnceWhatCanBeWritten() {
        try (LateWrites late = new LateWrites()) {
            late.write(() -> store("one"));

            assertThat(stored).containsExactly("one");
            assertThat(late.waiting()).isZero();
        }
    }

    @Test
    void writesInOrderWhatCouldNotBeWritten() {
        try (LateWrites late = new LateWrites()) {
            full = true;
            late.write(() -> store("one"));
            late.write(() -> store("two"));
            assertThat(stored).isEmpty();
            assertThat(late.waiting()).isEqualTo(2);

            full = false;
            late.write(() -> store("three"));

            assertThat(Eventually.holds(() -> late.waiting() == 0)).isTrue();
            assertThat(stored).containsExactly("one", "two", "three");
        }
    }

    @Test
    void triesOnceMoreWhenItEnds() {
        LateWrites late = new LateWrites();
        full = true;
        late.write(() -> store("one"));
        full = false;

        late.close();

        assertThat(stored).containsExactly("one");
    }

    @Test
    void doesNotTryAgainWhatFailsForAnotherReason() {
        try (LateWrites late = new LateWrites()) {
            assertThatThrownBy(() -> late.write(() -> {
                        throw new IllegalStateException("a mistake");
                    }))
                    .hasMessage("a mistake");
            full = true;
            late.write(() -> store("one"));
            late.write(() -> {
                throw new IllegalStateException("a mistake");
            });
            late.write(() -> store("two"));

            full = false;

            assertThat(Eventually.holds(() -> late.waiting() == 0)).isTrue();
            assertThat(stored).containsExactly("one", "two");
        }
    }
}
