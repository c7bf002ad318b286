package summitbot.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Function words and question words of English, Russian, Kazakh and Turkish, which say nothing about what a text is about. The lists
 * are the files {@code stopwords/*.txt} beside this class. Thread-safe.
 */
public final class StopWords {
    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final Map<String, Set<String>> AS_WRITTEN = read();
    private static final Map<String, Set<String>> BY_LANGUAGE = folded();
    private static final Set<String> ALL = union();

    /** Content words that folding makes a function word of, written without any mark: {@code su} (water) beside {@code şu}. */
    private static final Set<String> OTHER_WORDS = Set.of("su");

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

    /**
     * As {@link #contains(String, String)}, by how the word is written: {@code öldü} (died) is not {@code oldu} (was). A word without
     * marks may be one that people typed without them, as {@code icin} for {@code için}.
     */
    public static boolean contains(Token word, String language) {
        if (!contains(word.folded(), language)) {
            return false;
        }
        String written = written(word.text(), language);
        Set<String> all = AS_WRITTEN.getOrDefault(language, Set.of());
        boolean typedWithoutMarks = written.equals(word.folded()) && !OTHER_WORDS.contains(written);
        return typedWithoutMarks || all.contains(written) || !language.equals("tr");
    }

    /** Returns the folded words of a text that no language has among its function and question words, in order. */
    public static List<String> contentOf(String text) {
        return Tokens.folded(text).stream().filter(word -> !contains(word)).toList();
    }

    /** As {@link #contentOf(String)}, by the words of one language. */
    public static List<String> contentOf(String text, String language) {
        return Tokens.of(text).stream()
                .filter(word -> !contains(word, language))
                .map(Token::folded)
                .toList();
    }

    private static String written(String word, String language) {
        return word.toLowerCase(language.equals("tr") ? TURKISH : Locale.ROOT);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> byLanguage = new TreeMap<>();
        for (String language : List.of("en", "ru", "kk", "tr")) {
            byLanguage.put(
                    language,
                    WordList.read("stopwords/" + language + ".txt").stream()
                            .flatMap(List::stream)
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return byLanguage;
    }

    private static Map<String, Set<String>> folded() {
        Map<String, Set<String>> byLanguage = new TreeMap<>();
        AS_WRITTEN.forEach((language, words) ->
                byLanguage.put(language, words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet())));
        return byLanguage;
    }

    private static Set<String> union() {
        Set<String> all = new HashSet<>();
        BY_LANGUAGE.values().forEach(all::addAll);
        return Set.copyOf(all);
    }
}
