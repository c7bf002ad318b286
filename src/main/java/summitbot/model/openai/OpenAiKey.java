package summitbot.model.openai;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Returns a text in which an ellipsis stands for the key, also where it is written with the escapes of JSON. */
    String hiddenIn(String text) {
        String pattern = value.chars().mapToObj(OpenAiKey::written).collect(Collectors.joining());
        return text.replaceAll(pattern, "…");
    }

    /** A server may put an error into JSON that it puts into JSON again: a slash is then written with up to three backslashes. */
    private static String written(int character) {
        return String.format(
                Locale.ROOT,
                "(?:\\\\{0,3}%s|\\\\{1,3}u00(?i:%02x))",
                Pattern.quote(Character.toString(character)),
                character);
    }

    /** Returns nothing of the key. */
    @Override
    public String toString() {
        return "a key";
    }
}
