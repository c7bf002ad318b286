package summitbot.telegram.work;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void tellsNobodyWhereItIsClosedInTheSameInstant() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1) {
            @Override
            public boolean isShutdown() {
                return false;
            }
        };
        timer.shutdownNow();
        try (Places places = new Places(timer)) {
            assertThatCode(() -> places.tellIfWaiting(() -> 1, place -> {})).doesNotThrowAnyException();
        }
    }

    @Test
    void tellsNobodyWhereNoThreadCanBeStarted() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            throw new OutOfMemoryError("as scripted");
        });
        try (Places places = new Places(timer)) {
            assertThatCode(() -> places.tellIfWaiting(() -> 1, place -> {})).doesNotThrowAnyException();
        }
    }
}
