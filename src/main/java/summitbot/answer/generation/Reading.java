package summitbot.answer.generation;

import java.util.List;

/** What a reply turned out to be. */
public sealed interface Reading {
    /**
     * A reply that obeys the schema; nothing in it is verified.
     *
     * @param answered the model's own verdict
     * @param statements in the model's order, without repetitions; at least one where {@code answered}
     */
    record Draft(boolean answered, List<CitedStatement> statements) implements Reading {
        public Draft {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A reply that cannot be used.
     *
     * @param problems what is wrong with it, one line each, in words that can be told to the model
     */
    record Unreadable(List<String> problems) implements Reading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
