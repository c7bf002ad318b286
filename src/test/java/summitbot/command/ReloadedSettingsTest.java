package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.config.SettingsReader;

class ReloadedSettingsTest {
    @TempDir
    Path folder;

    private long now;

    @Test
    void readsAChangedFileAgainAndKeepsWhatWasWhereItHasAMistake() throws IOException {
        write("telegram:\n  blockedUsers: [1]\n", 1);
        ReloadedSettings settings = new ReloadedSettings(folder, SettingsReader.read(folder), () -> now);
        assertThat(settings.get().blockedUsers()).containsExactly(1L);

        write("telegram:\n  blockedUsers: [1, 2]\n", 2);
        assertThat(settings.get().blockedUsers()).containsExactly(1L);
        later();
        assertThat(settings.get().blockedUsers()).containsExactly(1L, 2L);

        write("telegram:\n  blockedUsers: [nobody]\n", 3);
        later();
        assertThat(settings.get().blockedUsers()).containsExactly(1L, 2L);

        Files.delete(folder.resolve("bot.yaml"));
        later();
        assertThat(settings.get().blockedUsers()).isEmpty();
    }

    private void later() {
        now += TimeUnit.SECONDS.toNanos(2);
    }

    private void write(String text, int second) throws IOException {
        Path file = Files.writeString(folder.resolve("bot.yaml"), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1_000L));
    }
}
