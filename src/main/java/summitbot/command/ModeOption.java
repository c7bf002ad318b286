package summitbot.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import summitbot.answer.ModePreference;
import summitbot.config.Settings;

/** The option that says which way of answering is wanted. */
final class ModeOption {
    static final String DESCRIPTION = "auto, quotes or model (answer.mode in config/bot.yaml)";

    private ModeOption() {}

    /** Returns what was asked for, else what the settings say. */
    static ModePreference of(@Nullable ModePreference asked, Settings settings) {
        return asked != null
                ? asked
                : ModePreference.valueOf(settings.answer().mode().toUpperCase(Locale.ROOT));
    }
}
