package summitbot.chat;

import java.util.List;
import java.util.function.BooleanSupplier;
import summitbot.answer.ModePreference;
import summitbot.question.Turn;

/**
 * A message from a person, as it came in.
 *
 * @param text what was typed; may be anything
 * @param history the turns before, oldest first
 * @param mode which way of answering is wanted
 * @param cancelled asked now and then; true stops the model
 */
public record ChatMessage(String text, List<Turn> history, ModePreference mode, BooleanSupplier cancelled) {
    public ChatMessage {
        history = List.copyOf(history);
    }

    /** A message that nobody cancels. */
    public static ChatMessage of(String text, List<Turn> history, ModePreference mode) {
        return new ChatMessage(text, history, mode, () -> false);
    }

    /** A first message, answered with the model where it is available. */
    public static ChatMessage of(String text) {
        return of(text, List.of(), ModePreference.AUTO);
    }
}
