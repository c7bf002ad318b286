package summitbot.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import summitbot.corpus.Glossary;
import summitbot.retrieval.ForeignNames;
import summitbot.retrieval.SpellingCorrector;
import summitbot.text.Scripts;
import summitbot.text.Stemmer;
import summitbot.text.Token;

/**
 * The corpus words that a word of a question may mean: itself, a corrected spelling, a translation from the glossary, or a name
 * written in another script. Safe to share.
 */
final class WordMeanings {
    /** Only words that mean the same in any news text; a looser list would let the bot answer what is not stated. */
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("tv", "television"),
            List.of("phone", "telephone", "call", "phoned", "called"),
            List.of("talks", "negotiations"),
            List.of("begin", "began", "start", "started"),
            List.of("accompany", "accompanied", "bring", "brought"),
            List.of("thank", "thanked", "gratitude", "grateful"),
            List.of("envoy", "representative"),
            List.of("aide", "adviser", "advisor"));

    /** The longest phrase of another language that has a meaning of its own. */
    static final int MAX_PHRASE_WORDS = 3;

    private final CorpusStatistics statistics;
    private final SpellingCorrector spelling;
    private final ForeignNames foreignNames;
    private final Glossary glossary;
    private final Map<String, ForeignWords> foreignWords = new ConcurrentHashMap<>();

    WordMeanings(CorpusStatistics statistics, Glossary glossary) {
        this.statistics = statistics;
        this.glossary = glossary;
        spelling = SpellingCorrector.english(statistics.vocabulary());
        foreignNames = new ForeignNames(statistics.vocabulary(), statistics::isProper);
    }

    /**
     * Returns the folded words or phrases to look for, best first; empty when nothing in the corpus is near.
     *
     * @param name whether it is written like a name
     */
    List<String> of(Token word, boolean name, String language) {
        // Turkish shares its letters with English: gün (day) would be looked for as gun, iş (work) as is.
        if (language.equals("tr") && !name) {
            List<String> known = foreign(language).map(words -> words.meanings(word)).orElse(List.of()).stream()
                    .filter(english -> statistics.hasPhrase(Stems.line(english)))
                    .toList();
            if (!known.isEmpty()) {
                return known;
            }
        }
        return of(word.folded(), language);
    }

    private List<String> of(String folded, String language) {
        if (statistics.hasStem(Stemmer.stem(folded))) {
            return withSynonyms(folded);
        }
        List<String> synonyms = withSynonyms(folded);
        if (synonyms.size() > 1) {
            return synonyms;
        }
        if (!language.equals("en")) {
            List<String> translated = ofPhrase(List.of(folded), language);
            if (!translated.isEmpty()) {
                return translated;
            }
        }
        return corrected(folded, language);
    }

    /** A misspelt word, a name in another script or with another language's ending, a misspelt word of that language. */
    private List<String> corrected(String folded, String language) {
        Optional<String> found = Scripts.hasCyrillic(folded) ? Optional.empty() : spelling.correct(folded);
        if (found.isEmpty() && !language.equals("en")) {
            found = foreignNames.find(folded, language);
        }
        if (found.isPresent()) {
            return List.of(found.get());
        }
        return foreign(language)
                .flatMap(words -> words.correct(folded))
                .map(word -> ofPhrase(List.of(word), language))
                .orElse(List.of());
    }

    private List<String> withSynonyms(String folded) {
        List<String> all = new ArrayList<>(List.of(folded));
        for (List<String> group : SYNONYMS) {
            if (group.contains(folded)) {
                group.stream()
                        .filter(word -> !word.equals(folded) && statistics.hasStem(Stemmer.stem(word)))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** Returns the English words or phrases for a run of folded words of another language; empty when it has no entry. */
    List<String> ofPhrase(List<String> folded, String language) {
        List<String> all =
                foreign(language).map(words -> words.meanings(folded)).orElse(List.of());
        List<String> known = all.stream()
                .filter(english -> statistics.hasPhrase(Stems.line(english)))
                .toList();
        return known.isEmpty() ? all : known;
    }

    /** The entries of a language are read when the first question in it comes: most readers only ask in one. */
    private Optional<ForeignWords> foreign(String language) {
        return Vocabulary.LANGUAGES.contains(language)
                ? Optional.of(foreignWords.computeIfAbsent(language, key -> new ForeignWords(key, glossary)))
                : Optional.empty();
    }
}
