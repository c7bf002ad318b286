package summitbot.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import summitbot.corpus.Glossary;
import summitbot.retrieval.ForeignNames;
import summitbot.retrieval.SpellingCorrector;
import summitbot.text.Scripts;
import summitbot.text.Stemmer;
import summitbot.text.Tokens;

/**
 * The corpus words that a word of a question may mean: itself, a corrected spelling, a translation from the glossary, or a name
 * written in another script. Immutable and safe to share.
 */
final class WordMeanings {
    private static final int SHORTEST_ROOT = 4;
    private static final double SAME_ROOT = 0.8;

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

    private static final String VOCABULARY = "/summitbot/evidence/vocabulary.txt";

    /** The longest phrase of another language that has a meaning of its own. */
    static final int MAX_PHRASE_WORDS = 3;

    private final CorpusStatistics statistics;
    private final SpellingCorrector spelling;
    private final ForeignNames foreignNames;
    private final Map<String, List<String>> englishByStems = new LinkedHashMap<>();
    private final Map<String, SpellingCorrector> foreignSpelling = new HashMap<>();

    WordMeanings(CorpusStatistics statistics, Glossary glossary) {
        this.statistics = statistics;
        spelling = SpellingCorrector.english(statistics.vocabulary());
        foreignNames = new ForeignNames(statistics.vocabulary(), statistics::isProper);
        Map<String, Map<String, Integer>> foreignWords = new HashMap<>();
        for (Glossary.Term term : glossary.terms()) {
            for (String word : term.words()) {
                List<String> languages = Scripts.hasCyrillic(word) ? List.of("ru", "kk") : List.of("tr");
                languages.forEach(language -> add(language, word, term.english(), foreignWords));
            }
        }
        readVocabulary(foreignWords);
        foreignWords.forEach((language, words) -> foreignSpelling.put(language, SpellingCorrector.of(words)));
    }

    /** Returns the folded words or phrases to look for, best first; empty when nothing in the corpus is near. */
    List<String> of(String folded, String language) {
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
        SpellingCorrector foreign = foreignSpelling.get(language);
        return foreign == null
                ? List.of()
                : foreign.correct(folded)
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
        String key = key(folded, language);
        List<String> all = englishByStems.getOrDefault(key, List.of());
        if (all.isEmpty() && folded.size() == 1) {
            all = nearestEntry(key);
        }
        List<String> known = all.stream()
                .filter(english -> statistics.hasPhrase(Stems.line(english)))
                .toList();
        return known.isEmpty() ? all : known;
    }

    /**
     * The meanings of the entry that shares the longest beginning with the word, at least {@link #SAME_ROOT} of the shorter one: stems
     * of Russian, Kazakh and Turkish keep different ends for different forms of a word.
     */
    private List<String> nearestEntry(String key) {
        int languagePart = key.indexOf(':') + 1;
        String word = key.strip();
        int best = languagePart + SHORTEST_ROOT - 1;
        List<String> meanings = List.of();
        for (Map.Entry<String, List<String>> entry : englishByStems.entrySet()) {
            String candidate = entry.getKey().strip();
            if (candidate.indexOf(' ') >= 0) {
                continue;
            }
            int shared = sharedBeginning(word, candidate);
            int shorter = Math.min(word.length(), candidate.length()) - languagePart;
            if (shared > best && shared - languagePart >= SAME_ROOT * shorter) {
                best = shared;
                meanings = entry.getValue();
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

    private void add(String language, String phrase, String english, Map<String, Map<String, Integer>> foreignWords) {
        List<String> words = Tokens.folded(phrase);
        if (words.size() == 1) {
            foreignWords.computeIfAbsent(language, key -> new HashMap<>()).put(words.get(0), 1);
        }
        List<String> meanings = englishByStems.computeIfAbsent(key(words, language), key -> new ArrayList<>());
        String folded = String.join(" ", Tokens.folded(english));
        if (!meanings.contains(folded)) {
            meanings.add(folded);
        }
    }

    private static String key(List<String> folded, String language) {
        StringBuilder key = new StringBuilder(language).append(':');
        folded.forEach(word -> key.append(Stemmer.stem(word, language)).append(' '));
        return key.toString();
    }

    private void readVocabulary(Map<String, Map<String, Integer>> foreignWords) {
        List<String> languages = List.of("ru", "kk", "tr");
        try (InputStream in = Objects.requireNonNull(WordMeanings.class.getResourceAsStream(VOCABULARY), VOCABULARY);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] columns = line.split("\\|");
                for (int i = 0; i < languages.size(); i++) {
                    for (String phrase : columns[i + 1].split(",")) {
                        add(languages.get(i), phrase, columns[0], foreignWords);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
