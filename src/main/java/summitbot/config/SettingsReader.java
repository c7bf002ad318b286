package summitbot.config;

import java.nio.file.Path;
import java.util.Map;
import summitbot.failure.InvalidInputException;

/** Reads {@code bot.yaml} where nobody minds which value comes from where. */
public final class SettingsReader {
    private SettingsReader() {}

    /**
     * As {@link SettingsSources#read} without environment variables.
     *
     * @throws InvalidInputException as there
     */
    public static Settings read(Path configFolder) {
        return SettingsSources.read(configFolder, Map.of()).settings();
    }

    /** Returns the settings as they are packed with the program. */
    public static Settings defaults() {
        return SettingsSources.standard().settings();
    }
}
