package summitbot.evaluation;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.YamlTree;

/** What is wrong in a file, collected, so that all of it is said at once in the order of the lines. For one thread. */
final class Problems {
    private static final int MOST_SHOWN = 20;

    private final YamlTree tree;
    private final List<Problem> found = new ArrayList<>();

    private record Problem(int line, String text) {}

    Problems(YamlTree tree) {
        this.tree = tree;
    }

    /** Adds a problem at a place. */
    void add(JsonPointer pointer, String what) {
        found.add(new Problem(tree.line(pointer), tree.place(pointer) + what));
    }

    /** How many there are so far. */
    int count() {
        return found.size();
    }

    /** @throws InvalidInputException with one line for each problem, at most 20 and how many more there are */
    void refuseAny() {
        List<String> lines = new ArrayList<>(tree.problems());
        found.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .map(Problem::text)
                .forEach(lines::add);
        if (lines.size() > MOST_SHOWN) {
            int more = lines.size() - MOST_SHOWN;
            lines.subList(MOST_SHOWN, lines.size()).clear();
            lines.add("… and " + more + " more problems.");
        }
        if (!lines.isEmpty()) {
            throw new InvalidInputException(lines);
        }
    }
}
