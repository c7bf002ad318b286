package summitbot.command;

import java.nio.file.Path;
import java.util.List;
import summitbot.question.Turn;
import summitbot.yaml.YamlReader;

/** The turns before a question, in YAML or JSON: a list of entries with {@code role: user|bot} and {@code text}. */
final class HistoryFile {
    private HistoryFile() {}

    /**
     * Reads the turns, oldest first.
     *
     * @throws summitbot.failure.InvalidInputException with file and line when it is missing or not such a list
     */
    static List<Turn> read(Path file) {
        return List.of(YamlReader.read(file, Turn[].class));
    }
}
