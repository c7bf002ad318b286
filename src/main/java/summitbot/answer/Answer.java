package summitbot.answer;

import java.util.List;

/** The outcome of a question: an answer that rests on quotes, or a reasoned refusal. */
public sealed interface Answer permits GroundedAnswer, Abstention {
    /** Returns how it was made. */
    AnswerMode mode();

    /** Returns the points with their quotes; for an abstention the nearest things the articles do say, often none. */
    List<Statement> statements();
}
