package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.UnavailableException;
import summitbot.storage.DataFolder;

class BotLockTest {
    @TempDir
    Path folder;

    private DataFolder data(String name) {
        return new DataFolder(folder.resolve(name));
    }

    private static Optional<String> placeOf(DataFolder data) {
        try (BotLock lock = BotLock.take(data)) {
            return lock.place();
        }
    }

    @Test
    void keepsASecondBotOffTheFolder() {
        try (BotLock first = BotLock.take(data("one"))) {
            assertThat(BotLock.tryTake(data("one"))).isEmpty();
            assertThatThrownBy(() -> BotLock.take(data("one")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("Another Telegram bot already runs on the data folder " + folder);
        }
        try (BotLock next = BotLock.tryTake(data("one")).orElseThrow()) {
            assertThat(BotLock.tryTake(data("one"))).isEmpty();
        }
    }

    @Test
    void isAtThePlaceWhereThoseBeforeItWereAndNoOthersAre() {
        Optional<String> place = placeOf(data("one"));
        assumeThat(place).as("the system tells files and starts apart").isPresent();

        assertThat(placeOf(data("one"))).isEqualTo(place);
        assertThat(placeOf(data("two"))).isNotEqualTo(place);
    }
}
