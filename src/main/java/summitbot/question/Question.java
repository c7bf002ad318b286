package summitbot.question;

import java.util.List;

/**
 * What a person typed, with the turns before it.
 *
 * @param text the last message, as typed
 * @param history the turns before, oldest first; empty for a first question
 */
public record Question(String text, List<Turn> history) {
    public Question {
        history = List.copyOf(history);
    }

    /** Returns what is equal for the messages of a conversation, as long as the first of them is among the turns before. */
    public String conversation() {
        return history.isEmpty() ? text : history.get(0).text();
    }

    /** A question with nothing before it. */
    public static Question first(String text) {
        return new Question(text, List.of());
    }
}
