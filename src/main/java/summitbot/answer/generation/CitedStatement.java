package summitbot.answer.generation;

import java.util.List;

/**
 * One statement as the model wrote it, unverified.
 *
 * @param text the model's words, with white space collapsed; may be empty
 * @param ids numbers of the evidence it points at, distinct, at least one
 */
public record CitedStatement(String text, List<Integer> ids) {
    public CitedStatement {
        ids = List.copyOf(ids);
    }
}
