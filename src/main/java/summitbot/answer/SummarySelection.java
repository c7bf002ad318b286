package summitbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import summitbot.evidence.EvidenceSentence;
import summitbot.question.NameMention;
import summitbot.question.UnderstoodQuestion;
import summitbot.text.StopWords;
import summitbot.text.Tokens;

/**
 * The sentences of a summary: from the article or the speaker asked about, the opening one first, then each time the one that brings
 * most words not said yet (maximum marginal relevance, Carbonell and Goldstein 1998, with new words for novelty).
 */
final class SummarySelection {
    /** A speaker with fewer sentences than this is a name in the question, not the one to be summarised. */
    private static final int SPEAKS = 2;

    private SummarySelection() {}

    /** Returns up to {@code max} sentences in the order in which they are printed; empty when nothing is ranked. */
    static List<EvidenceSentence> select(UnderstoodQuestion question, List<EvidenceSentence> ranked, int max) {
        List<EvidenceSentence> pool = pool(question, ranked);
        Comparator<EvidenceSentence> printed = Comparator.comparing(
                        (EvidenceSentence sentence) -> sentence.article().id())
                .thenComparing(sentence -> sentence.sentence().id().number());
        pool.sort(printed);
        List<EvidenceSentence> chosen = new ArrayList<>();
        Set<String> said = new HashSet<>();
        while (chosen.size() < max && !pool.isEmpty()) {
            EvidenceSentence next = chosen.isEmpty() ? pool.get(0) : mostNew(pool, said);
            pool.remove(next);
            chosen.add(next);
            said.addAll(contentWords(next));
        }
        chosen.sort(printed);
        return chosen;
    }

    private static List<EvidenceSentence> pool(UnderstoodQuestion question, List<EvidenceSentence> ranked) {
        List<EvidenceSentence> pool = new ArrayList<>(ranked);
        if (!question.preferredArticles().isEmpty()) {
            pool.removeIf(sentence ->
                    !question.preferredArticles().contains(sentence.article().id()));
        }
        for (NameMention name : question.names()) {
            List<EvidenceSentence> spoken = pool.stream()
                    .filter(sentence -> Speakers.isSpokenBy(sentence, name))
                    .toList();
            if (spoken.size() >= SPEAKS) {
                return new ArrayList<>(spoken);
            }
        }
        return pool;
    }

    private static EvidenceSentence mostNew(List<EvidenceSentence> pool, Set<String> said) {
        EvidenceSentence best = pool.get(0);
        double bestGain = -1;
        for (EvidenceSentence sentence : pool) {
            long fresh = contentWords(sentence).stream()
                    .filter(word -> !said.contains(word))
                    .count();
            double gain = fresh * (0.5 + sentence.score());
            if (gain > bestGain) {
                best = sentence;
                bestGain = gain;
            }
        }
        return best;
    }

    private static Set<String> contentWords(EvidenceSentence sentence) {
        Set<String> words = new HashSet<>(Tokens.folded(sentence.sentence().text()));
        words.removeIf(StopWords::contains);
        return words;
    }
}
