package summitbot.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import summitbot.corpus.Glossary;
import summitbot.text.EditDistance;
import summitbot.text.Folding;
import summitbot.text.Scripts;
import summitbot.text.Stemmer;
import summitbot.text.Tokens;
import summitbot.text.Transliteration;

/**
 * The corpus words that a word of a question may mean: itself, a corrected spelling, a translation from the glossary, or a name
 * written in another script. Immutable and safe to share.
 */
final class WordMeanings {
    /** Shorter words have too many neighbours to be corrected safely. */
    private static final int SHORTEST_CORRECTED = 5;

    private static final int LONG_WORD = 8;

    private final CorpusStatistics statistics;
    private final Map<String, List<String>> englishByStem = new HashMap<>();

    WordMeanings(CorpusStatistics statistics, Glossary glossary) {
        this.statistics = statistics;
        for (Glossary.Term term : glossary.terms()) {
            for (String word : term.words()) {
                for (String stem : stemsInAnyLanguage(Folding.fold(word))) {
                    englishByStem
                            .computeIfAbsent(stem, key -> new ArrayList<>())
                            .add(String.join(" ", Tokens.folded(term.english())));
                }
            }
        }
    }

    /** Returns the folded words or phrases to look for, best first; empty when nothing in the corpus is near. */
    List<String> of(String folded, String language) {
        if (statistics.hasStem(Stemmer.stem(folded))) {
            return List.of(folded);
        }
        Set<String> found = new LinkedHashSet<>();
        if (!language.equals("en")) {
            String stem = Stemmer.stem(folded, language);
            found.addAll(englishByStem.getOrDefault(language + ":" + stem, List.of()));
        }
        if (found.isEmpty()) {
            String latin = Folding.fold(Transliteration.toLatin(folded));
            found.addAll(nearest(latin, Scripts.hasCyrillic(folded)));
        }
        return List.copyOf(found);
    }

    private static List<String> stemsInAnyLanguage(String folded) {
        List<String> languages = Scripts.hasCyrillic(folded) ? List.of("ru", "kk") : List.of("tr");
        return languages.stream()
                .map(language -> language + ":" + Stemmer.stem(folded, language))
                .toList();
    }

    private List<String> nearest(String word, boolean namesOnly) {
        if (word.length() < SHORTEST_CORRECTED || Character.isDigit(word.charAt(0))) {
            return List.of();
        }
        int allowed = word.length() >= LONG_WORD ? 2 : 1;
        int best = allowed + 1;
        List<String> found = new ArrayList<>();
        for (String candidate : statistics.vocabulary().keySet()) {
            if (candidate.length() < SHORTEST_CORRECTED - 1 || (namesOnly && !statistics.isProper(candidate))) {
                continue;
            }
            // An ending of another language may stand behind a name, so the name is compared with the word's beginning
            // too.
            String compared =
                    namesOnly && word.length() > candidate.length() ? word.substring(0, candidate.length()) : word;
            int distance = EditDistance.of(compared, candidate, allowed);
            if (distance < best) {
                best = distance;
                found.clear();
            }
            if (distance == best && distance <= allowed) {
                found.add(candidate);
            }
        }
        return found;
    }
}
