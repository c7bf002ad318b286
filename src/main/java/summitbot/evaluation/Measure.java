package summitbot.evaluation;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The measures of a run. None needs a model as its judge: each is counted from the reply, the question set and the articles on disk.
 * The description of each says what is counted and of what it is a share.
 *
 * <p>Where they come from: <b>ALCE</b>, citation recall and precision (Gao, Yen, Yu and Chen 2023, “Enabling Large Language Models to
 * Generate Text with Citations”, section 3); <b>RAGAS</b>, faithfulness and context recall (Es, James, Espinosa-Anke and Schockaert
 * 2023); <b>LongCite</b>, the length of what is cited (Zhang et al. 2024, section 2.2); <b>BBC/EBU</b>, the classes of mistakes that
 * journalists looked for in assistants' answers: altered or absent quotes, wrong sourcing, wrong attribution (BBC 2025,
 * “Representation of BBC News content in AI Assistants”; EBU and BBC 2025, “News Integrity in AI Assistants”); <b>SQuAD 2.0</b>,
 * questions that the text does not answer (Rajpurkar, Jia and Liang 2018). Where the papers let a model judge whether a citation supports
 * a statement, here the gold quotes of the question set decide.
 */
enum Measure {
    /** Pass rate: what a right answer is, is defined with {@link Judge}. */
    PASSED(Group.ANSWERS, Unit.SHARE, Better.HIGHER, "right answers, of all questions", j -> Ratio.of(j.passes())),

    /** Pass rate where there is an answer. */
    PASSED_ANSWERABLE(
            Group.ANSWERS,
            Unit.SHARE,
            Better.HIGHER,
            "right answers, of answerable questions",
            j -> Ratio.where(j.entry().answerable(), j.passes())),

    /** Pass rate where there is none. */
    PASSED_UNANSWERABLE(
            Group.ANSWERS,
            Unit.SHARE,
            Better.HIGHER,
            "abstained or corrected, of unanswerable questions",
            j -> Ratio.where(j.entry().isUnanswerable(), j.passes())),

    /** The question set's {@code must_mention}. */
    ALL_MENTIONED(
            Group.ANSWERS,
            Unit.SHARE,
            Better.HIGHER,
            "questions with everything mentioned, of answerable ones that ask for a mention",
            j -> Ratio.where(
                    j.entry().answerable() && !j.entry().mustMention().isEmpty(),
                    j.unmentioned().isEmpty())),

    /** The question set's {@code must_not} (BBC/EBU: accuracy). */
    WRONG_CLAIMS(
            Group.ANSWERS,
            Unit.SHARE,
            Better.LOWER,
            "questions with a wrong claim in own words, of all",
            j -> Ratio.of(!j.wrongClaims().isEmpty())),

    /** Quotation marks around four or more words that nobody printed (BBC/EBU: quotes absent from the source). */
    STRAY_QUOTATIONS(
            Group.ANSWERS,
            Unit.SHARE,
            Better.LOWER,
            "questions with quotation marks around words of no article, of all",
            j -> Ratio.of(!j.strayQuotations().isEmpty())),

    /** RAGAS faithfulness, as far as it can be counted: a statement in own words that rests on no printed words is not grounded. */
    GROUNDED_STATEMENTS(
            Group.ANSWERS,
            Unit.SHARE,
            Better.HIGHER,
            "statements that rest on at least one exact quote and on exact quotes alone, of all shown",
            Measure::groundedStatements),

    /** BBC/EBU: quotes altered or absent from the source. */
    QUOTE_EXACTNESS(
            Group.QUOTES,
            Unit.SHARE,
            Better.HIGHER,
            "quotes that stand byte for byte at their offsets in the file of the article they name, of all shown",
            j -> each(j, QuoteCheck::exact)),

    /** BBC/EBU: sourcing. */
    RIGHT_SOURCE(
            Group.QUOTES,
            Unit.SHARE,
            Better.HIGHER,
            "quotes with number, publisher and date of the article they stand in, of all shown",
            j -> each(j, QuoteCheck::rightSource)),

    /** BBC/EBU: attribution of words to people. */
    RIGHT_SPEAKER(
            Group.QUOTES,
            Unit.SHARE,
            Better.HIGHER,
            "quotes with the right speaker, of those that make a point whose speaker the question set names",
            j -> j.quotes().stream()
                    .map(QuoteCheck::speaker)
                    .flatMap(Optional::stream)
                    .map(Ratio::of)
                    .reduce(Ratio.NONE, Ratio::plus)),

    /** Headlines, notices and appeals that are no reporting. */
    BOILERPLATE_QUOTED(
            Group.QUOTES,
            Unit.SHARE,
            Better.LOWER,
            "quotes that touch boilerplate, of all shown",
            j -> each(j, QuoteCheck::boilerplate)),

    /** Longer than a reader takes for a quote. */
    QUOTE_TOO_LONG(
            Group.QUOTES,
            Unit.SHARE,
            Better.LOWER,
            "quotes over 700 characters, of all shown",
            j -> each(j, QuoteCheck::tooLong)),

    /** At least one citation is right. */
    GOLD_HIT(
            Group.QUOTES,
            Unit.SHARE,
            Better.HIGHER,
            "questions with a quote that makes a point, of answerable ones",
            j -> Ratio.where(
                    j.entry().answerable(),
                    j.quotes().stream().anyMatch(q -> !q.points().isEmpty()))),

    /** ALCE citation recall, over the points of the question set in place of generated statements. */
    POINT_RECALL(
            Group.QUOTES,
            Unit.SHARE,
            Better.HIGHER,
            "required points made by a quote, of all points of answerable questions",
            j -> j.entry().answerable()
                    ? new Ratio(
                            Judgement.pointsMade(j.quotes()).size(),
                            j.entry().points().size())
                    : Ratio.NONE),

    /** The same, whole questions counted. */
    ALL_POINTS(
            Group.QUOTES,
            Unit.SHARE,
            Better.HIGHER,
            "questions with all points made, of answerable ones",
            j -> Ratio.where(j.entry().answerable(), j.makesAllPoints())),

    /** ALCE citation precision, with gold quotes as what is relevant. */
    QUOTE_PRECISION(
            Group.QUOTES,
            Unit.SHARE,
            Better.HIGHER,
            "quotes that make a point, of those in answers to answerable questions",
            j -> j.entry().answerable() && j.result().answered()
                    ? each(j, quote -> !quote.points().isEmpty())
                    : Ratio.NONE),

    /** How much a reader is given. */
    QUOTES_PER_ANSWER(
            Group.QUOTES,
            Unit.MEAN,
            Better.NEITHER,
            "mean number of quotes in an answer",
            j -> j.isAnswer() ? Ratio.of((double) j.quotes().size()) : Ratio.NONE),

    /** LongCite: citation length, in words instead of tokens. Shorter is finer, as long as the points are made. */
    WORDS_QUOTED_PER_ANSWER(
            Group.QUOTES,
            Unit.MEAN,
            Better.NEITHER,
            "mean number of words in the quotes of an answer",
            j -> j.isAnswer() ? Ratio.of((double) j.wordsQuoted()) : Ratio.NONE),

    /** SQuAD 2.0: is a refusal right? */
    ABSTENTION_PRECISION(
            Group.ABSTENTION,
            Unit.SHARE,
            Better.HIGHER,
            "unanswerable questions, of those abstained from",
            j -> Ratio.where(abstained(j), j.entry().isUnanswerable())),

    /** SQuAD 2.0: is there a refusal where there should be? */
    ABSTENTION_RECALL(
            Group.ABSTENTION,
            Unit.SHARE,
            Better.HIGHER,
            "abstained from, of unanswerable questions",
            j -> Ratio.where(j.entry().isUnanswerable(), abstained(j))),

    /**
     * Harmonic mean of the two: 2 TP / (2 TP + FP + FN), where a true positive is an unanswerable question abstained from.
     */
    ABSTENTION_F1(
            Group.ABSTENTION,
            Unit.SCORE,
            Better.HIGHER,
            "harmonic mean of precision and recall of abstentions",
            Measure::abstentionF1),

    /** Refusing what could be answered. */
    OVER_REFUSAL(
            Group.ABSTENTION,
            Unit.SHARE,
            Better.LOWER,
            "abstained from, of answerable questions",
            j -> Ratio.where(j.entry().answerable(), abstained(j))),

    /** How often the model's own words are shown. */
    ANSWERED_BY_MODEL(
            Group.OPERATION,
            Unit.SHARE,
            Better.NEITHER,
            "answered in the model's words, of all questions but small talk",
            j -> Ratio.where(j.isQuestion(), j.isAnswer() && j.result().byModel())),

    /** How often quotes alone are shown. */
    ANSWERED_BY_QUOTES(
            Group.OPERATION,
            Unit.SHARE,
            Better.NEITHER,
            "answered with quotes only, of all questions but small talk",
            j -> Ratio.where(j.isQuestion(), j.isAnswer() && !j.result().byModel())),

    /** How often the model had to be asked again. */
    REPAIR_RATE(
            Group.OPERATION,
            Unit.SHARE,
            Better.LOWER,
            "needed a second attempt, of questions that the model was asked",
            j -> j.result().modelUse().map(use -> Ratio.of(use.repairs() > 0)).orElse(Ratio.NONE)),

    /** What the model read, where its server tells. */
    PROMPT_TOKENS(
            Group.OPERATION,
            Unit.MEAN,
            Better.NEITHER,
            "mean number of tokens read, of questions that the model was asked",
            j -> j.result()
                    .modelUse()
                    .filter(use -> use.promptTokens() > 0)
                    .map(use -> Ratio.of((double) use.promptTokens()))
                    .orElse(Ratio.NONE)),

    /** What the model wrote, where its server tells. */
    REPLY_TOKENS(
            Group.OPERATION,
            Unit.MEAN,
            Better.NEITHER,
            "mean number of tokens written, of questions that the model was asked",
            j -> j.result()
                    .modelUse()
                    .filter(use -> use.replyTokens() > 0)
                    .map(use -> Ratio.of((double) use.replyTokens()))
                    .orElse(Ratio.NONE)),

    /** Questions that the bot failed on. */
    ERRORS(
            Group.OPERATION,
            Unit.SHARE,
            Better.LOWER,
            "questions that got an error, of all",
            j -> Ratio.of(j.result().failed())),

    /** Retrieval alone, before anything is chosen or refused. */
    HITS_AT_1(
            Group.RETRIEVAL,
            Unit.SHARE,
            Better.HIGHER,
            "questions whose first passage holds a gold quote, of answerable ones",
            j -> retrieval(j, check -> Ratio.of(check.hit(1)))),

    /** As Hits@1. */
    HITS_AT_4(
            Group.RETRIEVAL,
            Unit.SHARE,
            Better.HIGHER,
            "questions with a gold quote in the first 4 passages, of answerable ones",
            j -> retrieval(j, check -> Ratio.of(check.hit(4)))),

    /** As Hits@1. */
    HITS_AT_10(
            Group.RETRIEVAL,
            Unit.SHARE,
            Better.HIGHER,
            "questions with a gold quote in the first 10 passages, of answerable ones",
            j -> retrieval(j, check -> Ratio.of(check.hit(10)))),

    /** Mean reciprocal rank (Voorhees 1999). */
    MRR_AT_10(
            Group.RETRIEVAL,
            Unit.SCORE,
            Better.HIGHER,
            "mean of 1/rank of the first passage that holds a gold quote, 0 beyond rank 10",
            j -> retrieval(j, check -> Ratio.of(check.reciprocalRank(10)))),

    /** Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002). */
    NDCG_AT_10(
            Group.RETRIEVAL,
            Unit.SCORE,
            Better.HIGHER,
            "mean gain of the first 10 passages, discounted by log2(rank + 1), a share of the best ranking's",
            j -> retrieval(j, check -> Ratio.of(check.normalisedGain(10)))),

    /** RAGAS context recall, counted over points. */
    EVIDENCE_RECALL(
            Group.RETRIEVAL,
            Unit.SHARE,
            Better.HIGHER,
            "required points with a gold sentence in the evidence shown, of all points of answerable questions",
            j -> retrieval(
                    j,
                    check -> new Ratio(
                            check.pointsInEvidence().size(), j.entry().points().size())));

    /** What a measure is about. */
    enum Group {
        ANSWERS("answers"),
        QUOTES("quotes"),
        ABSTENTION("abstention"),
        RETRIEVAL("retrieval"),
        OPERATION("operation");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** What its values are. */
    enum Unit {
        /** So many of so many, 0 to 1, shown in percent. */
        SHARE,
        /** A value from 0 to 1 that is no share, such as a mean of scores. */
        SCORE,
        /** A mean of numbers from 0. */
        MEAN
    }

    /** Which of two values is the better one. */
    enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    private final Group group;
    private final Unit unit;
    private final Better better;
    private final String description;
    private final Function<Judgement, Ratio> counts;

    Measure(Group group, Unit unit, Better better, String description, Function<Judgement, Ratio> counts) {
        this.group = group;
        this.unit = unit;
        this.better = better;
        this.description = description;
        this.counts = counts;
    }

    Group group() {
        return group;
    }

    Unit unit() {
        return unit;
    }

    Better better() {
        return better;
    }

    /** What it is a share of. */
    String description() {
        return description;
    }

    /** As in {@code summary.json}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    String title() {
        return switch (this) {
            case HITS_AT_1 -> "Hits@1";
            case HITS_AT_4 -> "Hits@4";
            case HITS_AT_10 -> "Hits@10";
            case MRR_AT_10 -> "MRR@10";
            case NDCG_AT_10 -> "nDCG@10";
            case ABSTENTION_F1 -> "abstention F1";
            case OVER_REFUSAL -> "over-refusal";
            default -> key().replace('_', ' ');
        };
    }

    /** What one question contributes. */
    Ratio of(Judgement judgement) {
        return counts.apply(judgement);
    }

    /** The measure of many questions: the sum of what each contributes. */
    Ratio of(Collection<Judgement> judgements) {
        return judgements.stream().map(counts).reduce(Ratio.NONE, Ratio::plus);
    }

    private static boolean abstained(Judgement judgement) {
        return judgement.isQuestion() && judgement.result().abstained();
    }

    private static Ratio abstentionF1(Judgement judgement) {
        boolean abstained = abstained(judgement);
        boolean right = judgement.entry().isUnanswerable();
        if (abstained && right) {
            return new Ratio(2, 2);
        }
        return abstained || right ? new Ratio(0, 1) : Ratio.NONE;
    }

    private static Ratio groundedStatements(Judgement judgement) {
        Ratio sum = Ratio.NONE;
        int next = 0;
        for (Result.ShownStatement statement : judgement.result().statements()) {
            int end = next + statement.quotes().size();
            boolean exact = judgement.quotes().subList(next, end).stream().allMatch(QuoteCheck::exact);
            if (!statement.text().isBlank() || !statement.quotes().isEmpty()) {
                sum = sum.plus(Ratio.of(exact && !statement.quotes().isEmpty()));
            }
            next = end;
        }
        return sum;
    }

    private static Ratio retrieval(Judgement judgement, Function<RetrievalCheck, Ratio> counts) {
        return judgement.entry().answerable()
                ? judgement.retrieval().map(counts).orElse(Ratio.NONE)
                : Ratio.NONE;
    }

    private static Ratio each(Judgement judgement, Predicate<QuoteCheck> counts) {
        return judgement.quotes().stream()
                .map(quote -> Ratio.of(counts.test(quote)))
                .reduce(Ratio.NONE, Ratio::plus);
    }
}
