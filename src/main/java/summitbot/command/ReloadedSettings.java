package summitbot.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.config.Settings;
import summitbot.config.Settings.TelegramSettings;
import summitbot.config.SettingsReader;
import summitbot.failure.InvalidInputException;

/**
 * Who is served on Telegram and how fast, read again when {@code bot.yaml} changes while the bot runs. A file with a mistake is
 * reported in the log, and what was read before stays. Safe for concurrent use.
 */
final class ReloadedSettings implements Supplier<TelegramSettings> {
    private static final Logger LOG = LoggerFactory.getLogger(ReloadedSettings.class);
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    private final Path folder;
    private final Path file;
    private TelegramSettings current;
    private FileTime read;
    private final LongSupplier nanoTime;
    private long looked;

    /** @param settings as they were read from the folder just now */
    ReloadedSettings(Path folder, Settings settings) {
        this(folder, settings, System::nanoTime);
    }

    ReloadedSettings(Path folder, Settings settings, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.looked = nanoTime.getAsLong();
        this.folder = folder;
        this.file = folder.resolve("bot.yaml");
        this.current = settings.telegram();
        this.read = changed();
    }

    @Override
    public synchronized TelegramSettings get() {
        long now = nanoTime.getAsLong();
        if (now - looked >= BETWEEN_LOOKS) {
            looked = now;
            FileTime changed = changed();
            if (!changed.equals(read)) {
                read = changed;
                reload();
            }
        }
        return current;
    }

    private void reload() {
        try {
            current = SettingsReader.read(folder).telegram();
            LOG.info("{} was read again.", file);
        } catch (InvalidInputException e) {
            LOG.warn("{} The settings of Telegram stay as they were.", e.getMessage());
        }
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
