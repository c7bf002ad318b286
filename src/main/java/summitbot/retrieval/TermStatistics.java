package summitbot.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import summitbot.text.Folding;
import summitbot.text.Stemmer;

/** How much each word tells, from the number of passages that have it. Immutable. */
final class TermStatistics {
    /** Passages from which on common words are left out of the search by keywords. */
    private static final int LARGE = 10_000;

    /** Largest share of the passages that have a word which is not common. */
    private static final double RARE_SHARE = 0.05;

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

    /**
     * Returns the words and phrases that find passages: all of them in a corpus of usual size; in a large one those that few passages
     * have, where there are any. FTS5 reads the whole list of passages of each word, twice, and a word that so many have hardly changes
     * their order (20,000 passages: 14 ms of 18 for a question went into it).
     *
     * @param keywords folded words, or words with spaces between
     */
    List<String> telling(List<String> keywords) {
        if (passages <= LARGE) {
            return keywords;
        }
        List<String> rare = keywords.stream()
                .filter(keyword -> passagesWith(keyword) > 0 && passagesWith(keyword) <= RARE_SHARE * passages)
                .toList();
        return rare.isEmpty() ? keywords : rare;
    }

    /** At most; a phrase stands in no more passages than the rarest of its words. */
    private int passagesWith(String keyword) {
        return PassageStems.stems(keyword).stream()
                .mapToInt(stem -> passagesByStem.getOrDefault(stem, 0))
                .min()
                .orElse(0);
    }

    boolean has(String stem) {
        return passagesByStem.containsKey(stem);
    }
}
