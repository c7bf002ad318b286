package summitbot.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceId;
import summitbot.corpus.SentenceRole;
import summitbot.text.Stemmer;
import summitbot.text.Token;
import summitbot.text.Tokens;

/** What the words of a corpus tell: how often each occurs, how each sentence reads as stems. Immutable and safe to share. */
final class CorpusStatistics {
    private final Map<SentenceId, String> stemLines = new HashMap<>();
    private final Map<SentenceId, Set<LocalDate>> sentenceDays = new LinkedHashMap<>();
    private final Map<String, String> titleLines = new HashMap<>();
    private final Map<String, List<String>> linesByStem = new HashMap<>();
    private final Map<String, Integer> vocabulary = new LinkedHashMap<>();
    private final Set<String> properWords = new HashSet<>();
    private int sentences;

    CorpusStatistics(Corpus corpus) {
        Map<String, Integer> lowerCase = new HashMap<>();
        Map<String, Integer> upperCase = new HashMap<>();
        for (Article article : corpus.articles()) {
            titleLines.put(article.id(), Stems.line(article.attribution().title()));
            SentenceDays days = new SentenceDays(article.attribution().day());
            for (Sentence sentence : article.sentences()) {
                if (sentence.role() != SentenceRole.BOILERPLATE) {
                    add(sentence, days.next(sentence.text()), lowerCase, upperCase);
                }
            }
        }
        upperCase.forEach((word, count) -> {
            if (count > lowerCase.getOrDefault(word, 0)) {
                properWords.add(word);
            }
        });
    }

    private void add(
            Sentence sentence, Set<LocalDate> days, Map<String, Integer> lowerCase, Map<String, Integer> upperCase) {
        sentences++;
        List<Token> tokens = Tokens.of(sentence.text());
        List<String> stems = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            for (String part : token.parts()) {
                stems.add(Stemmer.stem(part));
                vocabulary.merge(part, 1, Integer::sum);
            }
            if (!token.isCapitalised()) {
                lowerCase.merge(token.folded(), 1, Integer::sum);
            } else if (i > 0) {
                upperCase.merge(token.folded(), 1, Integer::sum);
            }
        }
        // The days stand behind the words, apart from them, so that a date finds "on Monday" and a weekday finds a
        // date.
        String line = " " + String.join(" ", stems) + " ";
        for (LocalDate day : days) {
            line += "| "
                    + String.join(
                            " | ",
                            DayNames.written(day).stream()
                                    .map(Stems::line)
                                    .map(String::strip)
                                    .toList()) + " ";
        }
        if (!days.isEmpty()) {
            sentenceDays.put(sentence.id(), days);
        }
        stemLines.put(sentence.id(), line);
        String complete = line;
        new HashSet<>(List.of(line.strip().split(" ")))
                .forEach(stem -> linesByStem
                        .computeIfAbsent(stem, key -> new ArrayList<>())
                        .add(complete));
    }

    /** The sentence as stems, each with a space before and behind; a single space for boilerplate. */
    String stemLine(Sentence sentence) {
        return stemLines.getOrDefault(sentence.id(), " ");
    }

    /** The day on which most sentences put what all of these are about, each given by its stem phrases; empty where none has a day. */
    Optional<LocalDate> dayOf(List<List<String>> terms) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        sentenceDays.forEach((id, days) -> {
            String line = stemLines.get(id);
            // A sentence with several days does not tell which is that of the event.
            if (days.size() == 1
                    && terms.stream().allMatch(forms -> forms.stream().anyMatch(line::contains))) {
                counts.merge(days.iterator().next(), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .max(Map.Entry.<LocalDate, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The title of an article as stems, each with a space before and behind. */
    String titleLine(Article article) {
        return titleLines.getOrDefault(article.id(), " ");
    }

    /** Every folded word of the corpus with the number of its occurrences. */
    Map<String, Integer> vocabulary() {
        return vocabulary;
    }

    /** Whether a folded word is written with a capital in the middle of sentences, as names are. */
    boolean isProper(String folded) {
        return properWords.contains(folded);
    }

    boolean hasStem(String stem) {
        return linesByStem.containsKey(stem);
    }

    /** Whether any sentence holds this run of stems. */
    boolean hasPhrase(String stemPhrase) {
        return linesOfRarest(stemPhrase).stream().anyMatch(line -> line.contains(stemPhrase));
    }

    /** Inverse document frequency over sentences, as in BM25 (Robertson and Zaragoza 2009): ln(1 + (N - n + 0.5) / (n + 0.5)). */
    double inverseFrequency(List<String> stemPhrases) {
        int matching = 0;
        for (String phrase : stemPhrases) {
            matching = Math.max(matching, linesOfRarest(phrase).size());
        }
        return Math.log(1 + (sentences - matching + 0.5) / (matching + 0.5));
    }

    /** The lines that hold the rarest stem of a run: no other line holds the run. */
    private List<String> linesOfRarest(String stemPhrase) {
        List<String> rarest = null;
        for (String stem : stemPhrase.strip().split(" ")) {
            List<String> lines = linesByStem.getOrDefault(stem, List.of());
            if (rarest == null || lines.size() < rarest.size()) {
                rarest = lines;
            }
        }
        return rarest == null ? List.of() : rarest;
    }
}
