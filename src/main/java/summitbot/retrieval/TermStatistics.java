package summitbot.retrieval;

import java.util.HashMap;
import java.util.Map;
import summitbot.text.Folding;
import summitbot.text.Stemmer;

/** How much each word tells, from the number of passages that have it. Immutable. */
final class TermStatistics {
    private final Map<String, Integer> passagesByStem = new HashMap<>();
    private final int passages;

    /** @param vocabulary words in lower case without diacritics, each with the number of passages that have it */
    TermStatistics(Map<String, Integer> vocabulary) {
        int most = 1;
        for (Map.Entry<String, Integer> word : vocabulary.entrySet()) {
            most = Math.max(most, word.getValue());
            passagesByStem.merge(Stemmer.stem(Folding.fold(word.getKey())), word.getValue(), Integer::sum);
        }
        // Nearly every passage has the commonest word, so that many passages there are.
        passages = most;
    }

    /**
     * Returns the inverse document frequency of a stem, as in BM25 (Robertson and Zaragoza 2009): ln(1 + (N - n + 0.5) / (n + 0.5)). More
     * than 0; largest for a stem that no passage has.
     */
    double inverseFrequency(String stem) {
        int count = Math.min(passages, passagesByStem.getOrDefault(stem, 0));
        return Math.log(1 + (passages - count + 0.5) / (count + 0.5));
    }

    boolean has(String stem) {
        return passagesByStem.containsKey(stem);
    }
}
