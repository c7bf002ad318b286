package summitbot.answer;

import java.util.function.BooleanSupplier;
import summitbot.question.Question;

/**
 * One question to be answered.
 *
 * @param question text and history, already checked for length and emptiness
 * @param mode which way of answering is wanted
 * @param cancelled asked now and then; true stops the model
 */
public record AnswerRequest(Question question, ModePreference mode, BooleanSupplier cancelled) {
    /** A request that nobody cancels. */
    public static AnswerRequest of(Question question, ModePreference mode) {
        return new AnswerRequest(question, mode, () -> false);
    }
}
