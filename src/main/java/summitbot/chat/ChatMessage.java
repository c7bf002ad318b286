package summitbot.chat;

import java.util.List;
import java.util.Optional;
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
 * @param forwarded whether somebody else wrote the text, so that it is looked up rather than answered
 * @param language code of the language that the bot's own words are to be in; empty for that of the text
 */
public record ChatMessage(
        String text,
        List<Turn> history,
        ModePreference mode,
        BooleanSupplier cancelled,
        boolean forwarded,
        Optional<String> language) {
    public ChatMessage {
        history = List.copyOf(history);
    }

    /** A message typed by the person, answered in its own language. */
    public ChatMessage(String text, List<Turn> history, ModePreference mode, BooleanSupplier cancelled) {
        this(text, history, mode, cancelled, false, Optional.empty());
    }

    /** A message that nobody cancels. */
    public static ChatMessage of(String text, List<Turn> history, ModePreference mode) {
        return new ChatMessage(text, history, mode, () -> false);
    }

    /** A first message, answered with the model where it is available. */
    public static ChatMessage of(String text) {
        return of(text, List.of(), ModePreference.AUTO);
    }

    /** The same message, answered in another way. */
    public ChatMessage withMode(ModePreference newMode) {
        return new ChatMessage(text, history, newMode, cancelled, forwarded, language);
    }
}
