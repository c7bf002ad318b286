package summitbot.record;

import java.util.OptionalLong;

/** Keeps what was asked and answered. Safe for concurrent use. */
@FunctionalInterface
public interface Recorder {
    /** Keeps nothing. */
    Recorder NONE = exchange -> OptionalLong.empty();

    /**
     * Records an exchange. Never throws because of what is outside the program: an answer that cannot be recorded is still an
     * answer.
     *
     * @return its number; empty when it was not recorded
     */
    OptionalLong record(Exchange exchange);
}
