package summitbot.answer.verification;

import java.util.Optional;
import java.util.regex.Pattern;

/** What any question in a model's words has to look like, whatever it asks. */
final class QuestionForm {
    /** Signs of markup, and the control, format and private-use characters that people do not see. */
    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]|\\\\`\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    private QuestionForm() {}

    /** Returns why a text cannot be taken for a question; empty when it can. */
    static Optional<String> objection(String text, int maxCharacters) {
        if (text.isBlank() || text.length() > maxCharacters) {
            return Optional.of("it is empty or far longer than the question");
        }
        return MARKUP.matcher(text).find() ? Optional.of("it holds markup") : Optional.empty();
    }
}
