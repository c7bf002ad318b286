package summitbot.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or number of a text. Immutable.
 *
 * @param text as it is written, offsets {@code start} to {@code end} of the text it was taken from
 * @param folded as it is compared: {@link Folding#fold folded}, without possessive ending ({@code Anna’s} → {@code anna}),
 *     without the points of an abbreviation ({@code U.S.} → {@code us}) or the commas of a number ({@code 1,000} → {@code 1000})
 * @param start offset of its first character, in UTF-16 units
 * @param end offset behind its last character
 */
public record Token(String text, String folded, int start, int end) {

    /** Whether it starts with a digit, as {@code 30}, {@code 17.08.2025}, {@code 20th}. */
    public boolean isNumber() {
        return Character.isDigit(folded.codePointAt(0));
    }

    /** Whether it is written with a capital first letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** The folded words between its hyphens: {@code jean-paul} → {@code jean, paul}; just the folded form without any. */
    public List<String> parts() {
        if (folded.indexOf('-') < 0 || isNumber()) {
            return List.of(folded);
        }
        List<String> parts = new ArrayList<>(3);
        int from = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) == '-') {
                if (i > from) {
                    parts.add(folded.substring(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }
}
