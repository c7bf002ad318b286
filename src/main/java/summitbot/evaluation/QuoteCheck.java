package summitbot.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import summitbot.corpus.Corpus;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceRole;

/**
 * What is true of a quote.
 *
 * @param quote as shown
 * @param exact whether its words stand at its offsets in the article it names
 * @param rightSource whether it is exact and number, publisher and date are those of that article's file
 * @param boilerplate whether it touches a part that must not be quoted
 * @param points indices of the points it makes, from 0
 * @param speaker whether whose words it is is shown right; empty where it makes no point, or the set names no speaker for it
 */
record QuoteCheck(
        ShownQuote quote,
        boolean exact,
        boolean rightSource,
        boolean boilerplate,
        Set<Integer> points,
        Optional<Boolean> speaker) {
    /** The longest quote that a reader takes for one. */
    static final int MAX_CHARACTERS = 700;

    QuoteCheck {
        points = Set.copyOf(points);
    }

    boolean tooLong() {
        return quote.text().length() > MAX_CHARACTERS;
    }

    /**
     * Checks a quote.
     *
     * @param articles the files on disk, which decide on words and source
     * @param corpus says which parts are boilerplate
     */
    static QuoteCheck of(ShownQuote quote, QuestionEntry entry, PrintedArticles articles, Corpus corpus) {
        Optional<PrintedArticle> named = articles.withId(quote.article());
        boolean exact = !quote.text().isBlank()
                && named.filter(article -> article.prints(quote.text(), quote.start(), quote.end()))
                        .isPresent();
        boolean rightSource = exact
                && named.filter(article -> article.source().equals(quote.source())
                                && article.publisher().equals(quote.publisher())
                                && article.published().equals(quote.published()))
                        .isPresent();
        boolean boilerplate = exact && touchesBoilerplate(quote, corpus);
        Set<Integer> points = new TreeSet<>();
        Optional<Boolean> speaker = Optional.empty();
        for (int point = 0; exact && point < entry.points().size(); point++) {
            for (GoldQuote gold : entry.points().get(point)) {
                if (GoldMatch.makes(quote, gold, named.get(), entry.mustMention())) {
                    points.add(point);
                    if (gold.speaker().isPresent()) {
                        boolean accepted = gold.accepts(quote.speaker(), quote.publisher());
                        speaker = Optional.of(accepted || speaker.orElse(false));
                    }
                }
            }
        }
        return new QuoteCheck(quote, exact, rightSource, boilerplate, points, speaker);
    }

    private static boolean touchesBoilerplate(ShownQuote quote, Corpus corpus) {
        List<Sentence> sentences = corpus.article(quote.article())
                .map(article -> article.sentences())
                .orElse(List.of());
        return sentences.stream()
                .anyMatch(sentence -> sentence.role() == SentenceRole.BOILERPLATE
                        && sentence.start() < quote.end()
                        && quote.start() < sentence.end());
    }
}
