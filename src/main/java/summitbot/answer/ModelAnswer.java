package summitbot.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of asking the model, after verification: a proposal, which the ranking's confidence decides about.
 *
 * @param outcome how to use it
 * @param statements for {@link Outcome#ANSWERED} at least one, each with quotes and, where verified, own words; else none
 * @param confidence the ranking's confidence, moved by what the model says, 0 to 1
 * @param repairs second attempts made, 0 or 1
 * @param promptTokens tokens read in all attempts, as far as the server told
 * @param replyTokens tokens written in all attempts, as far as the server told
 * @param millis time spent waiting for the model
 * @param cause why quotes are shown instead; present with {@link Outcome#FALLBACK} only
 * @param reasons why statements were refused or the model was not used, one line each, for the record and for people who ask why
 */
public record ModelAnswer(
        Outcome outcome,
        List<Statement> statements,
        double confidence,
        int repairs,
        int promptTokens,
        int replyTokens,
        long millis,
        Optional<Fallback> cause,
        List<String> reasons) {
    public ModelAnswer {
        statements = List.copyOf(statements);
        reasons = List.copyOf(reasons);
        if ((outcome == Outcome.ANSWERED) == statements.isEmpty()) {
            throw new IllegalArgumentException(outcome + " with " + statements.size() + " statements");
        }
        if ((outcome == Outcome.FALLBACK) == cause.isEmpty()) {
            throw new IllegalArgumentException(outcome + " because of " + cause);
        }
    }

    /** What the model's reply is good for. */
    public enum Outcome {
        /** There are verified statements that agree with the ranking. */
        ANSWERED,
        /** The model finds no answer in the evidence: a signal towards abstaining, no more. */
        NOT_ANSWERED,
        /** There is nothing to show: no reply, none that reads, or none that survives verification. Quotes answer. */
        FALLBACK
    }

    /** Whether the answer in quotes mode is to be shown instead. */
    public boolean fallback() {
        return outcome == Outcome.FALLBACK;
    }

    /**
     * Adds what the answer in quotes mode shows and the model left out, so that an answer with a model is never the poorer one.
     *
     * @param own the statements of the answer in quotes mode
     * @param maxQuotes how many quotes to show at most; the model's own are kept even beyond
     */
    public List<Statement> statementsWith(List<Statement> own, int maxQuotes) {
        List<Statement> all = new ArrayList<>(statements);
        Set<Quote> shown = new LinkedHashSet<>();
        statements.forEach(statement -> shown.addAll(statement.quotes()));
        for (Statement statement : own) {
            for (Quote quote : statement.quotes()) {
                if (shown.size() < maxQuotes && shown.add(quote)) {
                    all.add(new Statement("", List.of(quote)));
                }
            }
        }
        return all;
    }
}
