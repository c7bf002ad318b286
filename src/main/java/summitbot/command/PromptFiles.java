package summitbot.command;

import java.util.Map;
import java.util.TreeMap;
import summitbot.config.Settings;
import summitbot.prompts.PromptTask;

/** Which prompt file the settings name for which task. */
final class PromptFiles {
    private PromptFiles() {}

    /** Returns the names of the files in the order of the tasks. */
    static Map<PromptTask, String> inUse(Settings settings) {
        return new TreeMap<>(Map.of(
                PromptTask.ANSWER, settings.prompts().answer(),
                PromptTask.REWRITE, settings.prompts().rewrite(),
                PromptTask.TRANSLATE, settings.prompts().translate()));
    }
}
