package summitbot.monitoring;

import java.util.Locale;

/** The values of labels: names of constants, of which there are few, whatever people write. */
final class Labels {
    private Labels() {}

    /** Returns the name of a constant as it stands in a label, {@code not_answered}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
