package summitbot.benchmark.growth;

import java.time.Duration;
import java.util.List;

/**
 * On how much the growth is measured.
 *
 * @param articles numbers of articles, ascending, each at least 1
 * @param embedded articles that are really embedded at most, at least 1; the vectors of the others are generated
 * @param vectors numbers of vectors whose search is measured, each at least 10
 * @param load how long questions are asked for one figure
 */
public record GrowthOptions(List<Integer> articles, int embedded, List<Integer> vectors, Duration load) {
    public GrowthOptions {
        articles = List.copyOf(articles);
        vectors = List.copyOf(vectors);
    }
}
