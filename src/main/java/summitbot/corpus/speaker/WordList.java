package summitbot.corpus.speaker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads word lists that stand in the code as running text. */
final class WordList {
    private WordList() {}

    /** The words between the spaces. */
    static Set<String> of(String words) {
        return Set.copyOf(new LinkedHashSet<>(List.of(words.trim().split("\\s+"))));
    }
}
