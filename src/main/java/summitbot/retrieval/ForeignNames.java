package summitbot.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import summitbot.text.Folding;
import summitbot.text.Scripts;
import summitbot.text.Stemmer;
import summitbot.text.Transliteration;

/**
 * Finds the names of a corpus that words of Russian, Kazakh or Turkish stand for, whatever their case ending and without a glossary:
 * {@code Чехова} → {@code chekhov}, {@code Осаке} → {@code osaka}. Immutable and safe to share.
 */
public final class ForeignNames {
    private static final int SHORTEST = 4;

    /** Of names in the singular: the stemmer takes more, such as the {@code -ен} of a name that ends so. */
    private static final List<String> RUSSIAN_ENDINGS =
            List.of("а", "у", "е", "ы", "и", "ю", "я", "ом", "ем", "ым", "им", "ой", "ей", "ого", "его", "ому", "ему");

    private final SpellingCorrector names;
    private final SpellingCorrector stemmedNames;
    private final Map<String, String> nameByStem = new TreeMap<>();

    /**
     * Knows these names.
     *
     * @param vocabulary the folded words of the corpus with their frequency
     * @param isName which of them are names
     */
    public ForeignNames(Map<String, Integer> vocabulary, Predicate<String> isName) {
        Map<String, Integer> whole = new TreeMap<>();
        Map<String, Integer> stemmed = new TreeMap<>();
        new TreeMap<>(vocabulary).forEach((word, frequency) -> {
            if (word.length() >= SHORTEST && isName.test(word)) {
                whole.put(word, frequency);
                String stem = withoutEnding(word);
                if (stem.length() >= SHORTEST) {
                    stemmed.merge(stem, frequency, Integer::sum);
                    nameByStem.putIfAbsent(stem, word);
                }
            }
        });
        names = SpellingCorrector.of(whole);
        stemmedNames = SpellingCorrector.of(stemmed);
    }

    /**
     * Returns the folded name that a folded word means; empty when none is near.
     *
     * @param language {@code ru}, {@code kk} or {@code tr}
     */
    public Optional<String> find(String folded, String language) {
        List<String> spellings = spellings(folded, language);
        for (String spelling : spellings) {
            Optional<String> name = names.correctName(spelling);
            if (name.isPresent()) {
                return name;
            }
        }
        return spellings.stream()
                .flatMap(spelling -> stemmedNames.correctName(withoutEnding(spelling)).stream())
                .findFirst()
                .map(nameByStem::get);
    }

    /** The word without each case ending that it may have, in Latin letters, longest first. */
    private static List<String> spellings(String folded, String language) {
        Set<String> forms = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        forms.add(folded);
        forms.add(Stemmer.stem(folded, language));
        if (language.equals("ru")) {
            for (String ending : RUSSIAN_ENDINGS) {
                if (folded.endsWith(ending)) {
                    forms.add(folded.substring(0, folded.length() - ending.length()));
                }
            }
        }
        return forms.stream()
                .filter(form -> form.length() >= SHORTEST)
                .map(ForeignNames::latin)
                .toList();
    }

    private static String latin(String folded) {
        return Scripts.hasCyrillic(folded) ? Folding.fold(Transliteration.toLatin(folded)) : folded;
    }

    /** Names that end in a vowel take their case endings in its place. */
    private static String withoutEnding(String name) {
        int end = name.length();
        while (end > SHORTEST && "aeiouy".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }
}
