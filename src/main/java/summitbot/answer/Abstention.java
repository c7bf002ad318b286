package summitbot.answer;

import java.util.List;

/**
 * A reasoned refusal: the articles do not answer.
 *
 * @param mode how it was decided
 * @param reason why
 * @param statements the nearest sentences where they concern the question's subject (own words empty); else none
 */
public record Abstention(AnswerMode mode, Reason reason, List<Statement> statements) implements Answer {
    public Abstention {
        statements = List.copyOf(statements);
    }

    /** Why the articles do not answer. */
    public enum Reason {
        /** The question is about something that the coverage does not concern at all. */
        OFF_TOPIC,
        /** The subject occurs, but what is asked about it does not. */
        NOT_STATED,
        /** The question asks for the bot's own view or for something other than what the articles say. */
        NOT_A_QUESTION_OF_FACT
    }
}
