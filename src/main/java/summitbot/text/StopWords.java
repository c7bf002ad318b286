package summitbot.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Function words and question words of English, Russian, Kazakh and Turkish, which say nothing about what a text is about. The lists
 * are the files {@code stopwords/*.txt} beside this class. Thread-safe.
 */
public final class StopWords {
    private static final Map<String, Set<String>> BY_LANGUAGE = read();
    private static final Set<String> ALL = union();

    private StopWords() {}

    /** Whether a folded word is a function or question word of any of the four languages. */
    public static boolean contains(String folded) {
        return ALL.contains(folded);
    }

    /**
     * Whether a folded word is a function or question word of this language.
     *
     * @param language {@code en}, {@code ru}, {@code kk} or {@code tr}; any other has none
     */
    public static boolean contains(String folded, String language) {
        Set<String> words = BY_LANGUAGE.get(language);
        return words != null && words.contains(folded);
    }

    /** Returns the folded words of a text that no language has among its function and question words, in order. */
    public static List<String> contentOf(String text) {
        return Tokens.folded(text).stream().filter(word -> !contains(word)).toList();
    }

    /** As {@link #contentOf(String)}, by the words of one language. */
    public static List<String> contentOf(String text, String language) {
        return Tokens.folded(text).stream()
                .filter(word -> !contains(word, language))
                .toList();
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> byLanguage = new TreeMap<>();
        for (String language : List.of("en", "ru", "kk", "tr")) {
            Set<String> words = new HashSet<>();
            for (List<String> line : WordList.read("stopwords/" + language + ".txt")) {
                for (String word : line) {
                    words.add(Folding.fold(word));
                }
            }
            byLanguage.put(language, Set.copyOf(words));
        }
        return byLanguage;
    }

    private static Set<String> union() {
        Set<String> all = new HashSet<>();
        BY_LANGUAGE.values().forEach(all::addAll);
        return Set.copyOf(all);
    }
}
