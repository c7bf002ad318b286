package summitbot.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import summitbot.answer.ModePreference;

/** The option that says which way of answering is wanted. */
final class ModeOption {
    static final String DESCRIPTION = "auto, quotes or model (answer.mode in config/bot.yaml)";

    private ModeOption() {}

    /** Returns what was asked for, else what the settings say. */
    static ModePreference of(@Nullable ModePreference asked, Application application) {
        return asked != null
                ? asked
                : ModePreference.valueOf(application.settings().answer().mode().toUpperCase(Locale.ROOT));
    }
}
