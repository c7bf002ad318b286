package summitbot.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import summitbot.corpus.Article;
import summitbot.corpus.Sentence;

/** Where the gold quotes of a question stand, looked up once: a corpus may have thousands of passages to hold against them. */
public final class GoldSpans {
    private final List<List<TextSpan>> spansOfPoints;

    private GoldSpans(List<List<TextSpan>> spansOfPoints) {
        this.spansOfPoints = spansOfPoints;
    }

    /** Looks up the gold quotes of a question. */
    public static GoldSpans of(QuestionEntry entry, PrintedArticles articles) {
        List<List<TextSpan>> spansOfPoints = new ArrayList<>();
        for (List<GoldQuote> point : entry.points()) {
            List<TextSpan> spans = new ArrayList<>();
            for (GoldQuote gold : point) {
                for (PrintedArticle article : articles.withSource(gold.source())) {
                    article.occurrences(gold.text())
                            .forEach(start -> spans.add(new TextSpan(
                                    article.id(), start, start + gold.text().length())));
                }
            }
            spansOfPoints.add(spans);
        }
        return new GoldSpans(spansOfPoints);
    }

    /** Whether a sentence covers at least half of a gold quote. */
    public boolean isRelevant(Article article, Sentence sentence) {
        return isRelevant(TextSpan.of(article, sentence));
    }

    /** Whether a piece covers at least half of a gold quote. */
    boolean isRelevant(TextSpan piece) {
        return spansOfPoints.stream().anyMatch(spans -> coversAny(piece, spans));
    }

    /** Indices of the points of which a gold quote is covered by at least half. */
    Set<Integer> pointsCoveredBy(TextSpan piece) {
        Set<Integer> points = new HashSet<>();
        for (int point = 0; point < spansOfPoints.size(); point++) {
            if (coversAny(piece, spansOfPoints.get(point))) {
                points.add(point);
            }
        }
        return points;
    }

    private static boolean coversAny(TextSpan piece, List<TextSpan> golds) {
        return golds.stream().anyMatch(piece::coversHalfOf);
    }
}
