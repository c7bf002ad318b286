package summitbot.evaluation;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The measures of a run. Each counts over questions or over quotes; what it is a share of stands with it. */
enum Measure {
    PASSED("right answers, of all questions", j -> Ratio.of(j.passes())),
    PASSED_ANSWERABLE(
            "right answers, of answerable questions", j -> Ratio.where(j.entry().answerable(), j.passes())),
    PASSED_UNANSWERABLE(
            "abstained or corrected, of unanswerable questions",
            j -> Ratio.where(j.entry().isUnanswerable(), j.passes())),
    QUOTE_EXACTNESS("quotes that stand so in the file of their article, of all shown", j -> each(j, QuoteCheck::exact)),
    RIGHT_SOURCE(
            "quotes with number, publisher and date of the article they stand in, of all shown",
            j -> each(j, QuoteCheck::rightSource)),
    BOILERPLATE_QUOTED("quotes that touch boilerplate, of all shown", j -> each(j, QuoteCheck::boilerplate)),
    QUOTE_TOO_LONG("quotes over 700 characters, of all shown", j -> each(j, QuoteCheck::tooLong)),
    RIGHT_SPEAKER(
            "quotes with the right speaker, of those that make a point",
            j -> j.quotes().stream()
                    .map(QuoteCheck::speaker)
                    .flatMap(Optional::stream)
                    .map(Ratio::of)
                    .reduce(Ratio.NONE, Ratio::plus)),
    GOLD_HIT(
            "questions with a quote that makes a point, of answerable ones",
            j -> Ratio.where(
                    j.entry().answerable(),
                    j.quotes().stream().anyMatch(q -> !q.points().isEmpty()))),
    ALL_POINTS(
            "questions with all points made, of answerable ones",
            j -> Ratio.where(j.entry().answerable(), j.makesAllPoints())),
    QUOTE_PRECISION(
            "quotes that make a point, of those in answers to answerable questions",
            j -> j.entry().answerable() && j.result().answered()
                    ? each(j, quote -> !quote.points().isEmpty())
                    : Ratio.NONE),
    ABSTENTION_PRECISION(
            "unanswerable questions, of those abstained from",
            j -> Ratio.where(abstained(j), j.entry().isUnanswerable())),
    ABSTENTION_RECALL(
            "abstained from, of unanswerable questions",
            j -> Ratio.where(j.entry().isUnanswerable(), abstained(j))),
    OVER_REFUSAL(
            "abstained from, of answerable questions",
            j -> Ratio.where(j.entry().answerable(), abstained(j))),
    ALL_MENTIONED(
            "questions with everything mentioned, of answerable ones",
            j -> Ratio.where(j.entry().answerable(), j.unmentioned().isEmpty())),
    WRONG_CLAIMS(
            "questions with a wrong claim in own words, of all",
            j -> Ratio.of(!j.wrongClaims().isEmpty())),
    STRAY_QUOTATIONS(
            "questions with quotation marks around words of no article, of all",
            j -> Ratio.of(!j.strayQuotations().isEmpty())),
    ERRORS(
            "questions that got an error, of all",
            j -> Ratio.of(j.result().status().equals("error")));

    private final String description;
    private final Function<Judgement, Ratio> counts;

    Measure(String description, Function<Judgement, Ratio> counts) {
        this.description = description;
        this.counts = counts;
    }

    /** What it is a share of. */
    String description() {
        return description;
    }

    /** As in {@code summary.json}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Ratio of(Collection<Judgement> judgements) {
        return judgements.stream().map(counts).reduce(Ratio.NONE, Ratio::plus);
    }

    private static boolean abstained(Judgement judgement) {
        return judgement.result().abstained();
    }

    private static Ratio each(Judgement judgement, Predicate<QuoteCheck> counts) {
        return judgement.quotes().stream()
                .map(quote -> Ratio.of(counts.test(quote)))
                .reduce(Ratio.NONE, Ratio::plus);
    }
}
