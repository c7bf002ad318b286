package summitbot.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.Glossary;
import summitbot.retrieval.SpellingCorrector;
import summitbot.text.Scripts;
import summitbot.text.Stemmer;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * What words and phrases of one language mean in English, by the glossary's terms first and then the general news vocabulary. Immutable
 * and safe to share.
 */
final class ForeignWords {
    private static final int SHORTEST_ROOT = 4;
    private static final int SHORTEST_SHARED = 3;
    private static final double SAME_ROOT = 0.8;

    /** Of the languages read only Turkish has letters of its own here, and it alone asks by them. */
    private static final Locale LOWER = Locale.forLanguageTag("tr");

    private static final String HARD_CONSONANTS = "kpt";
    private static final String VOICED_CONSONANTS = "gbd";

    /** An entry as it is written and one of its meanings, both folded. */
    private record Entry(String written, String english) {}

    private final String language;
    private final Map<String, List<Entry>> entriesByStems = new LinkedHashMap<>();
    private final Map<String, List<String>> entriesByMarked = new HashMap<>();
    private final Map<String, List<String>> stemsByBeginning = new HashMap<>();
    private final Map<String, List<Entry>> entriesByRoot = new HashMap<>();
    private final SpellingCorrector spelling;

    /**
     * Reads the entries of one language.
     *
     * @param language one of {@link Vocabulary#LANGUAGES}
     */
    ForeignWords(String language, Glossary glossary) {
        this.language = language;
        Map<String, Integer> words = new HashMap<>();
        for (Glossary.Term term : glossary.terms()) {
            for (String word : term.words()) {
                if (Scripts.hasCyrillic(word) != language.equals("tr")) {
                    add(word, List.of(term.english()), words);
                }
            }
        }
        for (Vocabulary.Entry entry : Vocabulary.entries()) {
            for (String phrase : entry.foreign().get(language)) {
                add(phrase, entry.english(), words);
            }
        }
        for (String stems : entriesByStems.keySet()) {
            if (stems.length() >= SHORTEST_ROOT && stems.indexOf(' ') < 0) {
                stemsByBeginning
                        .computeIfAbsent(stems.substring(0, SHORTEST_ROOT), key -> new ArrayList<>())
                        .add(stems);
            }
        }
        spelling = SpellingCorrector.of(words);
    }

    /** Returns the English words or phrases for a run of folded words, the most usual first; empty when it has no entry. */
    List<String> meanings(List<String> folded) {
        String written = String.join(" ", folded);
        if (folded.size() == 1) {
            List<String> ofRoot = ofLongestRoot(written);
            if (!ofRoot.isEmpty()) {
                return ofRoot;
            }
        }
        String stems = stems(folded);
        List<String> meanings = meanings(written, entriesByStems.getOrDefault(stems, List.of()), stems.length());
        return meanings.isEmpty() && folded.size() == 1 ? ofNearestRoot(written, stems) : meanings;
    }

    /** As {@link #meanings(List)}, of one word; of entries that differ in their marks alone, as göl (lake) and gol (goal), the one meant. */
    List<String> meanings(Token word) {
        String marked = Normalizer.normalize(word.text(), Normalizer.Form.NFC).toLowerCase(LOWER);
        List<String> asWritten = entriesByMarked.getOrDefault(marked, List.of());
        return asWritten.isEmpty() ? meanings(List.of(word.folded())) : asWritten;
    }

    /** Returns the word with an entry that a folded word most probably stands for; empty when it has an entry or is near none. */
    Optional<String> correct(String folded) {
        return spelling.correct(folded);
    }

    /** The meanings of the longest entry that the word begins with; only where endings follow an unchanged root. */
    private List<String> ofLongestRoot(String written) {
        for (int length = written.length(); length >= SHORTEST_ROOT; length--) {
            List<Entry> entries = entriesByRoot.getOrDefault(written.substring(0, length), List.of());
            if (!entries.isEmpty()) {
                return entries.stream().map(Entry::english).distinct().toList();
            }
        }
        return List.of();
    }

    /**
     * Of the entries with the same stem those that are written most alike: stemmers join words that have nothing to do with each other,
     * above all short ones.
     */
    private List<String> meanings(String written, List<Entry> entries, int stemLength) {
        int best = 0;
        boolean exact = false;
        for (Entry entry : entries) {
            best = Math.max(best, sharedBeginning(written, entry.written));
            exact |= written.equals(entry.written);
        }
        int shortestShared = hasUnchangedRoots() ? SHORTEST_ROOT : SHORTEST_SHARED;
        int least = stemLength < SHORTEST_ROOT ? best : best - 1;
        Set<String> meanings = new LinkedHashSet<>();
        for (Entry entry : entries) {
            int shared = sharedBeginning(written, entry.written);
            boolean alike = shared >= least && shared >= Math.min(shortestShared, entry.written.length());
            if (exact ? written.equals(entry.written) : alike) {
                meanings.add(entry.english);
            }
        }
        return List.copyOf(meanings);
    }

    /**
     * The meanings of the entry that shares the longest beginning with the word, at least {@link #SAME_ROOT} of the shorter one: stems
     * of Russian, Kazakh and Turkish keep different ends for different forms of a word.
     */
    private List<String> ofNearestRoot(String written, String stem) {
        if (stem.length() < SHORTEST_ROOT) {
            return List.of();
        }
        int best = SHORTEST_ROOT - 1;
        String nearest = "";
        for (String candidate : stemsByBeginning.getOrDefault(stem.substring(0, SHORTEST_ROOT), List.of())) {
            int shared = sharedBeginning(stem, candidate);
            int shorter = Math.min(stem.length(), candidate.length());
            if (shared > best && shared >= SAME_ROOT * shorter) {
                best = shared;
                nearest = candidate;
            }
        }
        return meanings(written, entriesByStems.getOrDefault(nearest, List.of()), best);
    }

    private static int sharedBeginning(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private void add(String phrase, List<String> english, Map<String, Integer> words) {
        List<String> folded = Tokens.folded(phrase);
        String written = String.join(" ", folded);
        if (folded.size() == 1) {
            words.put(written, 1);
        }
        List<Entry> entries = entriesByStems.computeIfAbsent(stems(folded), key -> new ArrayList<>());
        for (String meaning : english) {
            Entry entry = new Entry(written, String.join(" ", Tokens.folded(meaning)));
            entries.add(entry);
            entriesByMarked.computeIfAbsent(phrase, key -> new ArrayList<>()).add(entry.english());
            if (folded.size() == 1 && hasUnchangedRoots()) {
                roots(written)
                        .forEach(root -> entriesByRoot
                                .computeIfAbsent(root, key -> new ArrayList<>())
                                .add(entry));
            }
        }
    }

    /** Whether the stemmer often takes too much or too little from a root that hardly changes, as the Turkish one does. */
    private boolean hasUnchangedRoots() {
        return language.equals("tr");
    }

    /** What stands before the endings: the word, with its last consonant voiced as before a vowel, a verb without its infinitive. */
    private static Set<String> roots(String written) {
        Set<String> roots = new LinkedHashSet<>();
        roots.add(written);
        int end = written.length() - 1;
        int hard = HARD_CONSONANTS.indexOf(written.charAt(end));
        if (hard >= 0) {
            roots.add(written.substring(0, end) + VOICED_CONSONANTS.charAt(hard));
        }
        if (written.endsWith("mak") || written.endsWith("mek")) {
            roots.add(written.substring(0, written.length() - 3));
        }
        roots.removeIf(root -> root.length() < SHORTEST_ROOT);
        return roots;
    }

    private String stems(List<String> folded) {
        return String.join(
                " ", folded.stream().map(word -> Stemmer.stem(word, language)).toList());
    }
}
