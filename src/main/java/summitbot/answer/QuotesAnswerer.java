package summitbot.answer;

import java.util.List;
import summitbot.evidence.Evidence;
import summitbot.evidence.EvidenceSentence;
import summitbot.question.UnderstoodQuestion;

/**
 * Answers with quotes alone, chosen by the bot's own ranking. It needs no model, so it serves wherever the model is missing, slow,
 * wrong or unwanted. Immutable and safe to share.
 */
final class QuotesAnswerer {
    /** The nearest sentence is shown with an abstention only when it holds at least this share of what the question mentions. */
    private static final double NEAR_ENOUGH = 0.35;

    private final int maxQuotes;
    private final double minConfidence;

    /**
     * @param maxQuotes quotes in an ordinary answer, at least 1
     * @param minConfidence probability of an answer below which it abstains, 0 to 1
     */
    QuotesAnswerer(int maxQuotes, double minConfidence) {
        this.maxQuotes = maxQuotes;
        this.minConfidence = minConfidence;
    }

    /** Whether there is a question of fact about the coverage, and evidence to show a model. */
    boolean isWorthAsking(UnderstoodQuestion question, Evidence evidence) {
        return isQuestionOfFact(question)
                && !evidence.sentences().isEmpty()
                && evidence.confidence().onTopic();
    }

    /**
     * Answers or abstains; never fails.
     *
     * @param confidence probability that the evidence answers, 0 to 1
     */
    Answer answer(UnderstoodQuestion question, Evidence evidence, double confidence) {
        if (!isQuestionOfFact(question)) {
            return new Abstention(AnswerMode.QUOTES, Abstention.Reason.NOT_A_QUESTION_OF_FACT, List.of());
        }
        boolean unsure = evidence.sentences().isEmpty() || confidence < minConfidence;
        if (unsure && !evidence.confidence().onTopic()) {
            return new Abstention(AnswerMode.QUOTES, Abstention.Reason.OFF_TOPIC, List.of());
        }
        if (unsure) {
            return new Abstention(AnswerMode.QUOTES, Abstention.Reason.NOT_STATED, nearest(evidence));
        }
        QuoteSelection selection = QuoteSelection.select(question, evidence, maxQuotes);
        return new GroundedAnswer(
                AnswerMode.QUOTES,
                selection.chosen().stream().map(QuotesAnswerer::statement).toList(),
                selection.sourcesDiffer());
    }

    private static boolean isQuestionOfFact(UnderstoodQuestion question) {
        return !question.text().isBlank() && !question.asksOpinion();
    }

    private static List<Statement> nearest(Evidence evidence) {
        EvidenceSentence best = evidence.sentences().get(0);
        boolean near = best.features().getOrDefault("terms", 0.0) >= NEAR_ENOUGH;
        return near ? List.of(statement(best)) : List.of();
    }

    private static Statement statement(EvidenceSentence sentence) {
        return new Statement("", List.of(Quote.of(sentence.article(), sentence.sentence())));
    }
}
