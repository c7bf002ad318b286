package summitbot.model.openai;

import java.util.regex.Pattern;
import summitbot.failure.InvalidInputException;

/**
 * What a server wants to be shown before it answers. Its value never enters a message.
 *
 * @param value as it is sent, of printable ASCII characters
 */
public record OpenAiKey(String value) {
    /** The environment variable that holds it. */
    public static final String VARIABLE = "OPENAI_API_KEY";

    /** Anything else cannot stand in the header of a request. */
    private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]+");

    /** @throws InvalidInputException when it holds a character that no key has */
    public OpenAiKey {
        if (!ALLOWED.matcher(value).matches()) {
            throw new InvalidInputException(VARIABLE + " or the file that " + VARIABLE
                    + "_FILE names holds a blank, a line break or a letter outside ASCII; allowed is the key alone.");
        }
    }

    /** Returns a text in which an ellipsis stands for the key. */
    String hiddenIn(String text) {
        return text.replace(value, "…");
    }

    /** Returns nothing of the key. */
    @Override
    public String toString() {
        return "a key";
    }
}
