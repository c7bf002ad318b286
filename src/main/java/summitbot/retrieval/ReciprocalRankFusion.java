package summitbot.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges rankings by the sum of 1/(k + rank), rank counted from 1 (Cormack, Clarke and Büttcher: Reciprocal Rank Fusion outperforms
 * Condorcet and individual Rank Learning Methods, SIGIR 2009). Scores of the rankings play no part, so they need not be comparable.
 */
public final class ReciprocalRankFusion {
    private final int k;

    /**
     * A fusion with this constant.
     *
     * @param k at least 1; 60 is usual. A larger k flattens the influence of the top ranks
     */
    public ReciprocalRankFusion(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k + "; it must be at least 1");
        }
        this.k = k;
    }

    /**
     * An item with its fused score.
     *
     * @param score the sum over all rankings that hold the item, more than 0
     */
    public record Fused<T>(T item, double score) {}

    /**
     * Returns each item of any ranking once, best first. Ties keep the order of the first ranking that holds the items. An item that a
     * ranking holds twice counts there once, at its better place. Empty when every ranking is empty.
     */
    public <T> List<Fused<T>> fuse(List<? extends List<T>> rankings) {
        Map<T, Double> scores = new LinkedHashMap<>();
        for (List<T> ranking : rankings) {
            Map<T, Double> own = new LinkedHashMap<>();
            for (int i = 0; i < ranking.size(); i++) {
                own.putIfAbsent(ranking.get(i), 1.0 / (k + i + 1));
            }
            own.forEach((item, score) -> scores.merge(item, score, Double::sum));
        }
        List<Fused<T>> fused = new ArrayList<>(scores.size());
        scores.forEach((item, score) -> fused.add(new Fused<>(item, score)));
        fused.sort(Comparator.comparingDouble((Fused<T> item) -> item.score()).reversed());
        return fused;
    }
}
