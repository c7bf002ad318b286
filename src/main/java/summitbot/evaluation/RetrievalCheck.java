package summitbot.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the passages found are relevant, and which points the evidence would let an answer make. A passage is relevant when it
 * covers at least half of a gold quote.
 *
 * @param relevance of each passage in the order of the ranking
 * @param relevant how many passages of the whole corpus are
 * @param pointsInEvidence indices of the points of which a gold quote is covered by a sentence of the evidence
 */
record RetrievalCheck(List<Boolean> relevance, int relevant, Set<Integer> pointsInEvidence) {
    RetrievalCheck {
        relevance = List.copyOf(relevance);
        pointsInEvidence = Set.copyOf(pointsInEvidence);
    }

    static RetrievalCheck of(QuestionEntry entry, Retrieval retrieval, PrintedArticles articles) {
        GoldSpans gold = GoldSpans.of(entry, articles);
        List<Boolean> relevance =
                retrieval.passages().stream().map(gold::isRelevant).toList();
        Set<Integer> points = new HashSet<>();
        retrieval.evidence().forEach(sentence -> points.addAll(gold.pointsCoveredBy(sentence)));
        return new RetrievalCheck(relevance, retrieval.relevant(), points);
    }

    /** Counts the relevant ones among all passages of a corpus. */
    static int countRelevant(QuestionEntry entry, List<TextSpan> all, PrintedArticles articles) {
        GoldSpans gold = GoldSpans.of(entry, articles);
        return (int) all.stream().filter(gold::isRelevant).count();
    }

    /** 1 when a relevant passage is among the first ones, else 0 (Hits@k, also called success at k). */
    boolean hit(int cutoff) {
        return relevance.stream().limit(cutoff).anyMatch(relevant -> relevant);
    }

    /** 1/rank of the first relevant passage, 0 when there is none among the first ones (Voorhees 1999). */
    double reciprocalRank(int cutoff) {
        for (int i = 0; i < Math.min(cutoff, relevance.size()); i++) {
            if (relevance.get(i)) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /**
     * The discounted gain of the ranking, a share of that of the best possible one (Järvelin and Kekäläinen 2002), with a gain of 1 for
     * each relevant passage and a discount of log2(rank + 1); 0 to 1.
     */
    double normalisedGain(int cutoff) {
        double gain = 0;
        for (int i = 0; i < Math.min(cutoff, relevance.size()); i++) {
            gain += relevance.get(i) ? discount(i) : 0;
        }
        double ideal = 0;
        for (int i = 0; i < Math.min(cutoff, relevant); i++) {
            ideal += discount(i);
        }
        // A ranking may hold more than was counted when passages were cut anew in between.
        return ideal == 0 ? 0 : Math.min(1, gain / ideal);
    }

    private static double discount(int index) {
        return Math.log(2) / Math.log(index + 2);
    }
}
