package summitbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import summitbot.evidence.EvidenceSentence;
import summitbot.question.NameMention;
import summitbot.question.UnderstoodQuestion;
import summitbot.text.StopWords;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * The sentences of a summary: from the article or the speaker asked about, the opening one first, then each time the one that brings
 * most words not said yet (maximum marginal relevance, Carbonell and Goldstein 1998, with new words for novelty).
 */
final class SummarySelection {
    /** A speaker with fewer sentences than this is a name in the question, not the one to be summarised. */
    private static final int SPEAKS = 2;

    /** A name not said yet is worth so many other words: in news a new name is most often a new point. */
    private static final int NAME = 2;

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
        List<EvidenceSentence> asked =
                pool.stream().filter(sentence -> !sentence.mentions().isEmpty()).toList();
        return asked.isEmpty() || !question.preferredArticles().isEmpty() ? pool : new ArrayList<>(asked);
    }

    private static EvidenceSentence mostNew(List<EvidenceSentence> pool, Set<String> said) {
        EvidenceSentence best = pool.get(0);
        double bestGain = -1;
        for (EvidenceSentence sentence : pool) {
            Set<String> words = contentWords(sentence);
            words.removeAll(said);
            Set<String> names = names(sentence);
            names.retainAll(words);
            double gain = (words.size() + NAME * names.size()) * (0.5 + sentence.score());
            if (gain > bestGain) {
                best = sentence;
                bestGain = gain;
            }
        }
        return best;
    }

    /** Words written with a capital inside the sentence, folded. */
    private static Set<String> names(EvidenceSentence sentence) {
        return Tokens.of(sentence.sentence().text()).stream()
                .filter(token -> token.start() > 0 && token.isCapitalised())
                .map(Token::folded)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> contentWords(EvidenceSentence sentence) {
        return new HashSet<>(StopWords.contentOf(sentence.sentence().text()));
    }
}
