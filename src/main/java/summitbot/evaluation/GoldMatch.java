package summitbot.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a quote makes the point of a gold quote: it covers at least half of the gold text, or it is a shorter piece from within that
 * holds what the question has to have mentioned.
 */
final class GoldMatch {
    private GoldMatch() {}

    /**
     * Compares a quote with a gold quote.
     *
     * @param article the article the quote was verified in
     * @param mustMention of the question; a short piece needs all those that the gold text has, at least one
     */
    static boolean makes(ShownQuote quote, GoldQuote gold, PrintedArticle article, List<Pattern> mustMention) {
        if (!article.source().equals(gold.source())) {
            return false;
        }
        for (int goldStart : article.occurrences(gold.text())) {
            int goldEnd = goldStart + gold.text().length();
            boolean within = quote.start() >= goldStart && quote.end() <= goldEnd;
            TextSpan shown = new TextSpan(article.id(), quote.start(), quote.end());
            if (shown.coversHalfOf(new TextSpan(article.id(), goldStart, goldEnd))
                    || (within && hasWhatGoldMentions(quote, gold, mustMention))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWhatGoldMentions(ShownQuote quote, GoldQuote gold, List<Pattern> mustMention) {
        List<Pattern> wanted = mustMention.stream()
                .filter(words -> words.matcher(gold.text()).find())
                .toList();
        return !wanted.isEmpty()
                && wanted.stream().allMatch(words -> words.matcher(quote.text()).find());
    }
}
