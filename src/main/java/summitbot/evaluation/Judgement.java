package summitbot.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is true of a result.
 *
 * @param entry the question
 * @param result the reply
 * @param quotes a check of each quote in order
 * @param unmentioned what had to be mentioned and is not, as regular expressions
 * @param wrongClaims what must not be claimed and is, as regular expressions
 * @param strayQuotations words in quotation marks that stand in no article and not in the question
 * @param retrieval what is true of the passages and the evidence found; empty where it is not known
 * @param failures why the answer is not right, one line each; empty when it passes
 */
record Judgement(
        QuestionEntry entry,
        Result result,
        List<QuoteCheck> quotes,
        List<String> unmentioned,
        List<String> wrongClaims,
        List<String> strayQuotations,
        Optional<RetrievalCheck> retrieval,
        List<String> failures) {
    Judgement {
        quotes = List.copyOf(quotes);
        unmentioned = List.copyOf(unmentioned);
        wrongClaims = List.copyOf(wrongClaims);
        strayQuotations = List.copyOf(strayQuotations);
        failures = List.copyOf(failures);
    }

    boolean passes() {
        return failures.isEmpty();
    }

    /** Indices of the points that the quotes make. */
    static Set<Integer> pointsMade(List<QuoteCheck> quotes) {
        Set<Integer> made = new HashSet<>();
        quotes.forEach(quote -> made.addAll(quote.points()));
        return made;
    }

    boolean makesAllPoints() {
        return pointsMade(quotes).size() == entry.points().size();
    }

    /** Words in all quotes shown, parted by white space. */
    int wordsQuoted() {
        return quotes.stream()
                .mapToInt(check -> check.quote().text().strip().split("\\s+").length)
                .sum();
    }

    /** Whether what is shown is an answer to a question, and no small talk. */
    boolean isAnswer() {
        return isQuestion() && result.answered();
    }

    /** Whether there was something to answer: the entry is no small talk. */
    boolean isQuestion() {
        return !entry.isSmallTalk();
    }
}
