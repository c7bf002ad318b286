package summitbot.answer.verification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import summitbot.corpus.Glossary;
import summitbot.evidence.Vocabulary;
import summitbot.text.Folding;
import summitbot.text.Scripts;
import summitbot.text.Stemmer;
import summitbot.text.Tokens;

/**
 * English stems for single words of Russian, Kazakh and Turkish, by the glossary's terms and the general news vocabulary. Immutable and safe
 * to share.
 */
final class Translations {
    private static final int SHORTEST_ROOT = 4;
    private static final double SAME_ROOT = 0.8;

    private final Map<String, Set<String>> english = new HashMap<>();
    private final Map<String, Set<String>> meanings = new HashMap<>();

    Translations(Glossary glossary) {
        for (Glossary.Term term : glossary.terms()) {
            for (String word : term.words()) {
                languagesOf(word).forEach(language -> add(word, language, term.english()));
            }
        }
        for (Vocabulary.Entry entry : Vocabulary.entries()) {
            String meaning = String.join(" ", entry.english());
            entry.foreign().forEach((language, words) -> words.forEach(word -> add(word, language, meaning)));
        }
    }

    /** Phrases are left out: verification compares word by word. */
    private void add(String word, String language, String meaning) {
        List<String> folded = Tokens.folded(word);
        if (folded.size() == 1) {
            Set<String> stems =
                    Tokens.folded(meaning).stream().map(WordLists.ENGLISH::stem).collect(Collectors.toSet());
            english.computeIfAbsent(key(folded.get(0), language), key -> new HashSet<>())
                    .addAll(stems);
            meanings.computeIfAbsent(language, key -> new HashSet<>()).addAll(stems);
        }
    }

    /** Returns the stems that a folded word may mean in English; empty when it has no entry. */
    Set<String> of(String folded) {
        return languagesOf(folded).stream()
                .flatMap(language -> english.getOrDefault(key(folded, language), Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * As {@link #of}; for a word without an entry by the one with the longest common beginning, since stems of Russian, Kazakh and Turkish
     * keep different ends for different forms of a word.
     */
    Set<String> near(String folded) {
        Set<String> exact = of(folded);
        if (!exact.isEmpty()) {
            return exact;
        }
        Set<String> meanings = Set.of();
        int longest = 0;
        for (String language : languagesOf(folded)) {
            String key = key(folded, language);
            for (Map.Entry<String, Set<String>> entry : english.entrySet()) {
                int shared = sharedBeginning(key, entry.getKey()) - language.length() - 1;
                int shorter = Math.min(key.length(), entry.getKey().length()) - language.length() - 1;
                if (shared > longest && shared >= SHORTEST_ROOT && shared >= SAME_ROOT * shorter) {
                    longest = shared;
                    meanings = entry.getValue();
                }
            }
        }
        return meanings;
    }

    private static int sharedBeginning(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Whether a word of the language of this text can mean an English stem, as far as the entries tell. */
    boolean canSay(String englishStem, String text) {
        return languagesOf(text).stream()
                .anyMatch(language -> meanings.getOrDefault(language, Set.of()).contains(englishStem));
    }

    private static List<String> languagesOf(String word) {
        return Scripts.hasCyrillic(word) ? List.of("ru", "kk") : List.of("tr");
    }

    private static String key(String folded, String language) {
        return language + ":" + Stemmer.stem(Folding.fold(folded), language);
    }
}
