package summitbot.telegram.moderation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The program around the conversation, as far as moderators see and steer it. Safe for concurrent use. */
public interface Operation {
    /** Returns how it is doing. */
    Condition condition();

    /** Reads the editors' files again. */
    Reading reload();

    /** Returns the file that drafts of questions are added to; it need not exist. */
    Path drafts();

    /**
     * How the program is doing.
     *
     * @param uptime how long it has run
     * @param model one line on the language model
     * @param articles how many there are
     * @param corpus version of the corpus, as recorded with answers
     * @param prompts version of the prompts
     * @param settings version of the settings
     */
    record Condition(Duration uptime, String model, int articles, String corpus, String prompts, String settings) {}

    /**
     * What came of reading the files.
     *
     * @param outcome whether they are in use
     * @param lines what changed, or what is wrong
     */
    record Reading(Outcome outcome, List<String> lines) {
        /** Whether what was read is in use. */
        public enum Outcome {
            UNCHANGED,
            DONE,
            REFUSED
        }

        public Reading {
            lines = List.copyOf(lines);
        }
    }
}
