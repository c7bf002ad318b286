package summitbot.yaml;

import java.nio.file.Path;
import summitbot.failure.InvalidInputException;

/**
 * A text file that begins with YAML between two lines of three hyphens. Line ends may be LF or CRLF; a byte order mark in front is
 * passed over. Immutable.
 *
 * <pre>
 * ---
 * id: example      yaml(), which begins on line 2
 * ---
 * The text.        body(), which begins on bodyLine() 4
 * </pre>
 *
 * @param displayName names the file in messages
 * @param yaml the text between the two lines
 * @param body everything behind the closing line's line end, exactly as in the file; may be empty
 * @param bodyLine the line of the file on which the body begins, counted from 1
 */
public record FrontMatter(String displayName, String yaml, String body, int bodyLine) {
    /** Files must be smaller than 5 MB: no article or prompt comes near, and one that does is a mistake. */
    public static final long MAX_BYTES = 4_999_999;

    private static final String FENCE = "---";
    private static final int FIRST_YAML_LINE = 2;

    /**
     * Reads a file.
     *
     * @throws InvalidInputException when the file is missing, of 5 MB or more, not UTF-8, or has no front matter
     * @throws summitbot.failure.UnavailableException when the system does not let it be read
     */
    public static FrontMatter read(Path file) {
        return parse(file.toString(), TextFile.read(file, MAX_BYTES));
    }

    /**
     * Splits the text of a file.
     *
     * @param displayName names the file in messages
     * @throws InvalidInputException when the text does not begin with front matter, or it is not closed
     */
    public static FrontMatter parse(String displayName, String text) {
        if (!opens(text)) {
            throw new InvalidInputException(displayName + ":1: front matter is missing; the first line must be --- , "
                    + "then keys, then another line --- before the text.");
        }
        int yamlStart = text.indexOf('\n') + 1;
        int line = FIRST_YAML_LINE;
        for (int start = yamlStart; start < text.length(); line++) {
            int lineEnd = text.indexOf('\n', start);
            int next = lineEnd < 0 ? text.length() : lineEnd + 1;
            if (isFence(text, start, next)) {
                return new FrontMatter(displayName, text.substring(yamlStart, start), text.substring(next), line + 1);
            }
            start = next;
        }
        throw new InvalidInputException(
                displayName + ":1: front matter is not closed; put a line --- between the keys and the text.");
    }

    /** Whether a text begins with the opening line of front matter. */
    public static boolean opens(String text) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int lineEnd = text.indexOf('\n');
        return lineEnd >= 0 && isFence(text, start, lineEnd);
    }

    private static boolean isFence(String text, int start, int end) {
        return end - start >= FENCE.length()
                && text.startsWith(FENCE, start)
                && text.substring(start, end).stripTrailing().length() == FENCE.length();
    }

    /**
     * Binds the keys to a record, as {@link YamlReader} does.
     *
     * @throws InvalidInputException as {@link YamlReader#read(Path, Class)}
     */
    public <T> T as(Class<T> type) {
        return YamlReader.read(displayName, yaml, FIRST_YAML_LINE, type);
    }

    /**
     * Returns the line of the file on which a key's value stands, counted from 1; the nearest line around it where there is no such key.
     *
     * @param pointer JSON pointer of the key, as {@code /speakers/3}
     */
    public int lineOf(String pointer) {
        return YamlProblem.lineOf(yaml, pointer) + FIRST_YAML_LINE - 1;
    }
}
