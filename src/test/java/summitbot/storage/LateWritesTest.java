package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import summitbot.failure.UnavailableException;
import summitbot.testing.Eventually;

class LateWritesTest {
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private final AtomicInteger tried = new AtomicInteger();
    private volatile boolean full;

    private void store(String text) {
        tried.incrementAndGet();
        if (full) {
            throw new UnavailableException("The disk is full.");
        }
        stored.add(text);
    }

    @Test
    void writesAtOnceWhatCanBeWritten() {
        try (LateWrites late = new LateWrites()) {
            late.write("key", () -> store("one"));

            assertThat(stored).containsExactly("one");
            assertThat(late.waiting()).isZero();
        }
    }

    @Test
    void writesInOrderWhatCouldNotBeWritten() {
        try (LateWrites late = new LateWrites()) {
            full = true;
            late.write("key", () -> store("one"));
            late.write("key", () -> store("two"));
            assertThat(stored).isEmpty();
            assertThat(late.waiting()).isEqualTo(2);

            full = false;
            late.write("key", () -> store("three"));

            assertThat(Eventually.holds(() -> late.waiting() == 0)).isTrue();
            assertThat(stored).containsExactly("one", "two", "three");
        }
    }

    @Test
    void triesOnceMoreWhenItEnds() {
        LateWrites late = new LateWrites();
        full = true;
        late.write("key", () -> store("one"));
        full = false;

        late.close();

        assertThat(stored).containsExactly("one");
    }

    @Test
    void doesNotTryAgainWhatFailsForAnotherReason() {
        try (LateWrites late = new LateWrites()) {
            assertThatThrownBy(() -> late.write("key", () -> {
                        throw new IllegalStateException("a mistake");
                    }))
                    .hasMessage("a mistake");
            full = true;
            late.write("key", () -> store("one"));
            late.write("key", () -> {
                throw new IllegalStateException("a mistake");
            });
            late.write("key", () -> store("two"));

            full = false;

            assertThat(Eventually.holds(() -> late.waiting() == 0)).isTrue();
            assertThat(stored).containsExactly("one", "two");
        }
    }

    @Test
    void holdsUpOnlyThoseOfItsKeyWhereOneAloneFails() {
        try (LateWrites late = quick(Integer.MAX_VALUE)) {
            late.write("bad", this::fail);
            late.write("bad", () -> store("behind it"));
            late.write("good", () -> store("one"));

            assertThat(Eventually.holds(() -> late.waiting() == 2)).isTrue();
            assertThat(stored).containsExactly("one");
        }
    }

    @Test
    void writesAtOnceBesideOneThatAloneFails() {
        try (LateWrites late = quick(Integer.MAX_VALUE)) {
            late.write("bad", this::fail);
            assertThat(Eventually.holds(() -> {
                        late.write("good", () -> store("known to be good"));
                        return tried.get() > 3 && late.waiting() == 1;
                    }))
                    .isTrue();
            stored.clear();
            int before = tried.get();

            assertThat(Eventually.holds(() -> {
                        late.write("good", () -> store("at once"));
                        assertThat(stored).isNotEmpty();
                        stored.clear();
                        return tried.get() > before + 3;
                    }))
                    .isTrue();
        }
    }

    @Test
    void givesUpWhatAloneFailsAgainAndAgain() {
        try (LateWrites late = quick(3)) {
            late.write("bad", this::fail);
            late.write("bad", () -> store("behind it"));

            assertThat(Eventually.holds(() -> {
                        late.write("good", () -> {});
                        return late.waiting() == 0;
                    }))
                    .isTrue();
            assertThat(stored).containsExactly("behind it");
        }
    }

    @Test
    void givesUpNothingWhileNothingCanBeStored() {
        try (LateWrites late = quick(3)) {
            full = true;
            late.write("one", () -> store("one"));
            late.write("two", () -> store("two"));
            assertThat(Eventually.holds(() -> tried.get() > 20)).isTrue();

            full = false;

            assertThat(Eventually.holds(() -> late.waiting() == 0)).isTrue();
            assertThat(stored).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void goesOnAfterAnError() {
        try (LateWrites late = quick(Integer.MAX_VALUE)) {
            full = true;
            late.write("key", () -> {
                if (tried.get() == 1) {
                    tried.incrementAndGet();
                    throw new OutOfMemoryError("as scripted");
                }
                store("one");
            });
            late.write("key", () -> store("two"));

            full = false;

            assertThat(Eventually.holds(() -> late.waiting() == 0)).isTrue();
            assertThat(stored).containsExactly("one", "two");
        }
    }

    @Test
    void hasNoRoomWhereTooManyWait() {
        try (LateWrites late = quick(Integer.MAX_VALUE)) {
            assertThat(late.hasRoom()).isTrue();
            full = true;
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                late.write(number, () -> store("one of many"));
            }
            assertThat(late.hasRoom()).isFalse();

            full = false;

            assertThat(Eventually.holds(late::hasRoom)).isTrue();
        }
    }

    private static LateWrites quick(int maxFailures) {
        return new LateWrites(Duration.ofMillis(5), maxFailures);
    }

    private void fail() {
        tried.incrementAndGet();
        throw new UnavailableException("A value has no place.");
    }
}
