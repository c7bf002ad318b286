package summitbot.chat.excerpt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import summitbot.corpus.Article;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceId;
import summitbot.text.StopWords;

/** Reads out of the pieces of an excerpt where it stands and how it differs. For one use. */
final class MatchReading {
    private final String excerpt;
    private final List<PlainWord> words;
    private final List<Piece> pieces;
    private final List<Piece> twins;
    private final List<Difference> differences = new ArrayList<>();
    private int edits;
    private int longestRun;

    /**
     * @param pieces in the order of the excerpt
     * @param twins the same words in other articles
     */
    MatchReading(String excerpt, List<PlainWord> words, List<Piece> pieces, List<Piece> twins) {
        this.excerpt = excerpt;
        this.words = words;
        this.pieces = pieces;
        this.twins = twins;
    }

    ExcerptMatch match() {
        int matched = 0;
        int next = 0;
        for (Piece piece : pieces) {
            put(next, piece.from());
            compare(piece);
            matched += piece.pairs().size();
            next = piece.to();
        }
        put(next, words.size());
        return new ExcerptMatch(
                places(),
                words.size(),
                matched,
                edits,
                (int) words.stream().filter(MatchReading::isContent).count(),
                (int) matchedWords().stream()
                        .filter(index -> isContent(words.get(index)))
                        .count(),
                longestRun,
                sentenceWords(),
                startMatched(),
                edits == 0 && sameCharacters(),
                differences);
    }

    private void compare(Piece piece) {
        int run = 1;
        longestRun = Math.max(longestRun, run);
        for (int i = 1; i < piece.pairs().size(); i++) {
            int[] before = piece.pairs().get(i - 1);
            int[] here = piece.pairs().get(i);
            List<PlainWord> missing = missing(piece, before[1] + 1, here[1]);
            boolean neighbours = here[0] == before[0] + 1 && missing.isEmpty();
            run = neighbours ? run + 1 : 1;
            longestRun = Math.max(longestRun, run);
            if (!neighbours) {
                int extra = here[0] - before[0] - 1;
                edits += Math.max(extra, missing.size());
                add(typed(before[0] + 1, here[0]), printed(piece.article().article(), missing));
            }
        }
    }

    /** Words of the article between two equal ones, as far as they stand in sentences that the excerpt covers. */
    private static List<PlainWord> missing(Piece piece, int from, int to) {
        List<PlainWord> missing = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (piece.sentences().contains(piece.article().sentences().get(i))) {
                missing.add(piece.article().words().get(i));
            }
        }
        return missing;
    }

    private void put(int from, int to) {
        if (to > from) {
            edits += to - from;
            add(typed(from, to), "");
        }
    }

    private void add(String typed, String printed) {
        if (!typed.isEmpty() || !printed.isEmpty()) {
            differences.add(new Difference(typed, printed));
        }
    }

    private String typed(int from, int to) {
        return to <= from
                ? ""
                : excerpt.substring(words.get(from).start(), words.get(to - 1).end());
    }

    private static String printed(Article article, List<PlainWord> missing) {
        return missing.isEmpty()
                ? ""
                : article.text()
                        .substring(
                                missing.get(0).start(),
                                missing.get(missing.size() - 1).end());
    }

    private List<ExcerptMatch.Place> places() {
        Set<SentenceId> seen = new HashSet<>();
        List<ExcerptMatch.Place> places = new ArrayList<>();
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(twins);
        for (Piece piece : all) {
            Article article = piece.article().article();
            for (int index : piece.sentences()) {
                Sentence sentence = article.sentences().get(index);
                if (seen.add(sentence.id())) {
                    places.add(new ExcerptMatch.Place(article, sentence));
                }
            }
        }
        return places;
    }

    private int sentenceWords() {
        int sum = 0;
        for (Piece piece : pieces) {
            Set<Integer> counted = new LinkedHashSet<>();
            for (int[] pair : piece.pairs()) {
                if (counted.add(piece.article().sentences().get(pair[1]))) {
                    sum += piece.article().sentenceLength(pair[1]);
                }
            }
        }
        return sum;
    }

    private Set<Integer> matchedWords() {
        Set<Integer> matched = new HashSet<>();
        pieces.forEach(piece -> piece.pairs().forEach(pair -> matched.add(pair[0])));
        return matched;
    }

    private static boolean isContent(PlainWord word) {
        return !StopWords.contains(word.folded());
    }

    private boolean startMatched() {
        Set<Integer> matched = matchedWords();
        return matched.contains(0) && (words.size() < 2 || matched.contains(1));
    }

    private boolean sameCharacters() {
        String bare = excerpt.strip();
        return pieces.stream()
                .anyMatch(piece -> piece.article().article().text().contains(bare));
    }
}
