package summitbot.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Raises the passages of articles whose publisher or date a question names, without shutting out the others. */
final class PreferredArticles {
    /** Half of the best passage's score: enough for a fair passage of the named article to pass a good one of another. */
    private static final double SHARE_OF_BEST = 0.5;

    private PreferredArticles() {}

    static List<RankedPassage> raise(List<RankedPassage> ranked, Set<String> preferred) {
        if (preferred.isEmpty() || ranked.isEmpty()) {
            return ranked;
        }
        double boost = SHARE_OF_BEST * ranked.get(0).score();
        List<RankedPassage> raised = new ArrayList<>();
        for (RankedPassage passage : ranked) {
            boolean named = preferred.contains(passage.passage().article());
            raised.add(named ? passage.withScore(passage.score() + boost) : passage);
        }
        raised.sort(Comparator.comparingDouble(RankedPassage::score).reversed());
        return raised;
    }
}
