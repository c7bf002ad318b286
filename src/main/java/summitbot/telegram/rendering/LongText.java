package summitbot.telegram.rendering;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text that is longer than a message may be. */
final class LongText {
    private LongText() {}

    /**
     * Cuts a text at blanks, or between characters where a run without a blank is too long. Each piece but the first begins with the
     * blank it was cut at, so that the pieces joined are the text.
     */
    static List<String> pieces(String text, int maxUnits) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (text.length() - start > maxUnits) {
            int end = cut(text, start, start + maxUnits);
            pieces.add(text.substring(start, end));
            start = end;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static int cut(String text, int start, int limit) {
        for (int i = limit; i > start + 1; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int boundary = characters.isBoundary(limit) ? limit : characters.preceding(limit);
        if (boundary > start) {
            return boundary;
        }
        // A letter with thousands of combining marks: between two of them, but never inside a surrogate pair.
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
