package summitbot.chat.excerpt;

import java.util.Optional;
import summitbot.corpus.Corpus;
import summitbot.corpus.SentenceRole;

/**
 * Tells whether a message is, or asks about, words copied from somewhere, and finds the article that printed them. A question in
 * somebody's own words is never taken for an excerpt, however many words it shares with an article. Safe for concurrent use.
 */
public final class ExcerptSearch {
    /** Whoever asks where words stand gets the nearest ones from this share of equal words on; other news stays below. */
    private static final double NEAR_WHEN_ASKED = 0.7;

    private static final double NEAR_WHEN_PASTED = 0.7;
    private static final double NEAR_WHEN_UNCLEAR = 0.75;
    private static final double NEAR_WHEN_REQUEST = 0.8;
    private static final double NEAR_WHEN_QUESTION = 0.9;

    /** So many words in a row are an excerpt also without quotation marks; fewer may be a topic, as "the outcome of the talks". */
    private static final int MIN_RUN_OF_A_FRAGMENT = 9;

    private static final int MIN_RUN = 3;

    /** So many words that are a whole printed sentence are copied, also from a notice that is never quoted. */
    private static final int MIN_WORDS_OF_A_SENTENCE = 5;

    private final ExcerptFinder finder;
    private final ExcerptReader reader = new ExcerptReader();

    /** @param corpus where excerpts are looked for */
    public ExcerptSearch(Corpus corpus) {
        this.finder = new ExcerptFinder(corpus);
    }

    /** As the constructor, but with a first search done, which takes as long as a hundred later ones. */
    public static ExcerptSearch ready(Corpus corpus) {
        ExcerptSearch search = new ExcerptSearch(corpus);
        var unused = search.search("Who was there, and which article says so?", false);
        return search;
    }

    /**
     * What a message turned out to be.
     *
     * @param excerpt the copied words
     * @param match where they stand; empty when they are not in the coverage
     */
    public record Found(String excerpt, Optional<ExcerptMatch> match) {}

    /**
     * Returns what a message is taken for; empty when it is a question or anything else that is not about copied words.
     *
     * @param message as typed
     * @param forwarded whether somebody else wrote it
     */
    public Optional<Found> search(String message, boolean forwarded) {
        Excerpt excerpt = reader.read(message, forwarded);
        Optional<ExcerptMatch> match = finder.find(excerpt.text()).filter(found -> isIt(found, excerpt));
        boolean surelyCopied = excerpt.manner() == Excerpt.Manner.ASKED || excerpt.manner() == Excerpt.Manner.PASTED;
        return match.isPresent() || surelyCopied ? Optional.of(new Found(excerpt.text(), match)) : Optional.empty();
    }

    /** Whether a message asks which article printed something without holding the words, as below a message that does. */
    public boolean asksAboutOtherText(String message) {
        return reader.asksAboutOtherText(message);
    }

    private static boolean isIt(ExcerptMatch match, Excerpt excerpt) {
        boolean quotable =
                match.places().stream().anyMatch(place -> place.sentence().quotable());
        boolean printedSo = match.sameWords() && match.wholeSentences() && match.words() >= MIN_WORDS_OF_A_SENTENCE;
        return printedSo
                || switch (excerpt.manner()) {
                    case ASKED -> (match.sameWords() && match.matched() >= 2) || near(match, NEAR_WHEN_ASKED);
                    case PASTED -> match.sameWords() || near(match, NEAR_WHEN_PASTED);
                    case OWN ->
                        quotable
                                && near(match, NEAR_WHEN_UNCLEAR)
                                && (match.wholeSentences() || match.longestRun() >= MIN_RUN_OF_A_FRAGMENT);
                    case QUESTION ->
                        (quotable || isInterviewQuestion(match))
                                && near(match, excerpt.text().contains("?") ? NEAR_WHEN_QUESTION : NEAR_WHEN_REQUEST)
                                && match.startMatched()
                                && match.wholeSentences();
                };
    }

    private static boolean isInterviewQuestion(ExcerptMatch match) {
        return match.places().stream().allMatch(place -> place.sentence().role() == SentenceRole.QUESTION);
    }

    private static boolean near(ExcerptMatch match, double minSimilarity) {
        boolean enough = match.longestRun() >= Math.min(MIN_RUN, match.words() / 2);
        return match.matched() >= 2 && match.similarity() >= minSimilarity && enough;
    }
}
