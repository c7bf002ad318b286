package summitbot.chat.excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;

/**
 * Finds the sentences that somebody copied, also when words are missing or changed and when sentences were joined. It compares words
 * in order, not meanings: another report of the same event is not found. Immutable and safe to share.
 */
public final class ExcerptFinder {
    /** Articles that are compared word by word; the others share fewer or only common pairs of words. */
    private static final int CANDIDATES = 8;

    /** More pieces than a message of the allowed length is joined from. */
    private static final int MAX_PIECES = 12;

    /** A further piece is a piece only from so many words on. */
    private static final int MIN_PIECE_WORDS = 3;

    private final List<PrintedArticle> articles = new ArrayList<>();
    private final WordPairs pairs;

    /** @param corpus where excerpts are looked for, boilerplate included */
    public ExcerptFinder(Corpus corpus) {
        for (Article article : corpus.articles()) {
            articles.add(PrintedArticle.of(article));
        }
        pairs = WordPairs.of(articles);
    }

    /**
     * Returns the best match, however bad it is; empty when no two words in a row stand in any article.
     *
     * @param excerpt any text
     */
    public Optional<ExcerptMatch> find(String excerpt) {
        List<PlainWord> words = PlainWord.of(excerpt);
        List<Piece> pieces = new ArrayList<>();
        collect(words, 0, words.size(), pieces);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        pieces.sort(Comparator.comparingInt(Piece::from));
        List<Piece> twins = pieces.size() == 1 ? twins(words, pieces.get(0)) : List.of();
        return Optional.of(new MatchReading(excerpt, words, pieces, twins).match());
    }

    private void collect(List<PlainWord> words, int from, int to, List<Piece> pieces) {
        boolean first = pieces.isEmpty();
        if (to - from < (first ? 1 : MIN_PIECE_WORDS) || pieces.size() >= MAX_PIECES) {
            return;
        }
        Optional<Piece> best = best(words, from, to);
        if (best.isEmpty() || (!first && !best.get().convincing())) {
            return;
        }
        Piece piece = withoutSentencesBetterElsewhere(words, to, best.get());
        pieces.add(piece);
        collect(words, from, piece.from(), pieces);
        collect(words, piece.to(), to, pieces);
    }

    /** Cuts off the end that another article prints better: two outlets word the same statement differently, one behind the other. */
    private Piece withoutSentencesBetterElsewhere(List<PlainWord> words, int to, Piece piece) {
        List<Integer> sentences = List.copyOf(piece.sentences());
        for (int i = 1; i < sentences.size(); i++) {
            int start = piece.startOf(sentences.get(i));
            int here = Alignment.of(words, start, to, piece.article().words()).score();
            Optional<Piece> better = best(words, start, to).filter(other -> other.score() > here);
            if (better.isPresent() && better.get().article() != piece.article()) {
                return piece.before(sentences.get(i));
            }
        }
        return piece;
    }

    private Optional<Piece> best(List<PlainWord> words, int from, int to) {
        return candidates(words, from, to).stream()
                .map(article -> Piece.of(words, from, to, article))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Piece::score).thenComparing(Piece::quotable));
    }

    /** The same words in other articles. */
    private List<Piece> twins(List<PlainWord> words, Piece piece) {
        return candidates(words, 0, words.size()).stream()
                .filter(article -> article != piece.article())
                .map(article -> Piece.of(words, 0, words.size(), article))
                .flatMap(Optional::stream)
                .filter(other -> other.score() == piece.score() && other.quotable())
                .toList();
    }

    /** The articles that share most pairs of neighbouring words with the excerpt; rare pairs count more. */
    private List<PrintedArticle> candidates(List<PlainWord> words, int from, int to) {
        Map<Integer, Double> weights = new HashMap<>();
        for (long hash : WordPairs.hashes(words, from, to)) {
            int[] found = pairs.articles(hash);
            double weight = Math.log(1 + (double) articles.size() / Math.max(1, found.length));
            for (int article : found) {
                weights.merge(article, weight, Double::sum);
            }
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(entry -> articles.get(entry.getKey()))
                .toList();
    }
}
