package summitbot.answer;

import java.util.List;

/**
 * An answer: every statement rests on quotes.
 *
 * @param mode how it was made
 * @param statements the points, at least one
 * @param sourcesDiffer whether the quotes disagree with each other, which is said when they are shown
 */
public record GroundedAnswer(AnswerMode mode, List<Statement> statements, boolean sourcesDiffer) implements Answer {
    public GroundedAnswer {
        statements = List.copyOf(statements);
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("a grounded answer without a statement");
        }
    }
}
