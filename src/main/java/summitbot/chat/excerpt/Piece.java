package summitbot.chat.excerpt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of an excerpt that one article prints.
 *
 * @param article the article
 * @param pairs equal words as {index in the excerpt, index in the article}; at least one
 * @param sentences indexes of the sentences covered
 * @param score of the alignment
 */
record Piece(PrintedArticle article, List<int[]> pairs, Set<Integer> sentences, int score) {
    /** So many words of a sentence in a row are no coincidence at the edge of another. */
    private static final int ENOUGH_IN_A_ROW = 4;

    private static final double ENOUGH_OF_SENTENCE = 0.6;

    private static final int MIN_WORDS = 3;
    private static final double DENSE = 0.75;
    private static final double WHOLE = 0.7;
    private static final int LONG_RUN = 7;

    /** The stretch of the words from..to that the article prints best; empty when it prints none of them. */
    static Optional<Piece> of(List<PlainWord> words, int from, int to, PrintedArticle article) {
        Alignment alignment = Alignment.of(words, from, to, article.words());
        if (alignment.pairs().isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> covered = covered(article, alignment.pairs());
        List<int[]> kept = alignment.pairs().stream()
                .filter(pair -> covered.contains(article.sentences().get(pair[1])))
                .toList();
        return Optional.of(new Piece(article, kept, covered, alignment.score()));
    }

    /** A word or two that happen to be the same in the next sentence do not make that sentence part of the excerpt. */
    private static Set<Integer> covered(PrintedArticle article, List<int[]> pairs) {
        Map<Integer, List<int[]>> bySentence = new LinkedHashMap<>();
        for (int[] pair : pairs) {
            bySentence
                    .computeIfAbsent(article.sentences().get(pair[1]), key -> new ArrayList<>())
                    .add(pair);
        }
        int most = bySentence.values().stream().mapToInt(List::size).max().orElse(0);
        Set<Integer> covered = new LinkedHashSet<>();
        bySentence.forEach((sentence, inIt) -> {
            int length = article.sentenceLength(inIt.get(0)[1]);
            if (inIt.size() == most
                    || longestRun(inIt) >= ENOUGH_IN_A_ROW
                    || inIt.size() >= ENOUGH_OF_SENTENCE * length) {
                covered.add(sentence);
            }
        });
        return covered;
    }

    private static int longestRun(List<int[]> pairs) {
        int longest = 1;
        int run = 1;
        for (int i = 1; i < pairs.size(); i++) {
            boolean next = pairs.get(i)[0] == pairs.get(i - 1)[0] + 1 && pairs.get(i)[1] == pairs.get(i - 1)[1] + 1;
            run = next ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    int from() {
        return pairs.get(0)[0];
    }

    int to() {
        return pairs.get(pairs.size() - 1)[0] + 1;
    }

    /** Index in the excerpt of the first equal word of a covered sentence. */
    int startOf(int sentence) {
        return pairs.stream()
                .filter(pair -> article.sentences().get(pair[1]) == sentence)
                .findFirst()
                .orElseThrow()[0];
    }

    /** The part ahead of a covered sentence that is not the first. */
    Piece before(int sentence) {
        List<int[]> kept = pairs.stream()
                .filter(pair -> article.sentences().get(pair[1]) < sentence)
                .toList();
        Set<Integer> left = new LinkedHashSet<>(sentences);
        left.removeIf(index -> index >= sentence);
        return new Piece(article, kept, left, score);
    }

    boolean quotable() {
        return sentences.stream()
                .allMatch(index -> article.article().sentences().get(index).quotable());
    }

    /**
     * Whether it is a sentence, give or take some words, or a long run of one. Any text can be sewn together from scraps; what was joined
     * by somebody consists of sentences.
     */
    boolean convincing() {
        int printed = sentences.stream()
                .mapToInt(sentence -> article.sentenceLength(firstWordOf(sentence)))
                .sum();
        boolean dense = pairs.size() >= DENSE * (to() - from());
        boolean whole = pairs.size() >= WHOLE * printed;
        return dense && pairs.size() >= MIN_WORDS && (whole || longestRun(pairs) >= LONG_RUN);
    }

    private int firstWordOf(int sentence) {
        return pairs.stream()
                .filter(pair -> article.sentences().get(pair[1]) == sentence)
                .findFirst()
                .orElseThrow()[1];
    }
}
