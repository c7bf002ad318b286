package summitbot.prompts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Compares two prompts line by line. */
public final class PromptDifferences {
    private PromptDifferences() {}

    /**
     * Returns where a text differs from a standard: for each stretch one line with name and line number, below it the standard's lines
     * behind {@code -} and the text's behind {@code +}. Empty when they are equal.
     *
     * @param name of the text, for the lines
     * @param standardName of what it is compared with
     */
    public static List<String> lines(String name, String text, String standardName, String standard) {
        List<String> lines = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(standard.lines().toList(), text.lines().toList()).getDeltas()) {
            lines.add(name + ":" + (delta.getTarget().getPosition() + 1) + ": differs from " + standardName + ".");
            delta.getSource().getLines().forEach(line -> lines.add("  - " + line));
            delta.getTarget().getLines().forEach(line -> lines.add("  + " + line));
        }
        return lines;
    }
}
